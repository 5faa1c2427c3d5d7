---- all but one

-- @userId int
-- @keptId nvarchar(32)
DELETE FROM [s]
FROM [Sessions] AS [s]
WHERE [s].[UserId] = @userId AND [s].[Id] <> @keptId

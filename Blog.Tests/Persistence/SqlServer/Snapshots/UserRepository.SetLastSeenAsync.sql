---- of a user

-- @p datetime2(7)
-- @id int
-- @now datetime2(7)
UPDATE [u]
SET [u].[LastSeenAt] = @p
FROM [Users] AS [u]
WHERE [u].[Id] = @id AND ([u].[LastSeenAt] IS NULL OR [u].[LastSeenAt] < @now)

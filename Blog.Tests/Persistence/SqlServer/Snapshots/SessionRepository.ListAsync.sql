---- a page

-- @currentId nvarchar(32)
-- @userId int
-- @now datetime2(7)
-- @p int
-- @p4 int
SELECT [s].[Id], [s].[CreatedAt], [s].[LastSeenAt], [s].[ExpiresAt], [s].[UserAgent], [s].[Address], CASE
    WHEN [s].[Id] = @currentId THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
FROM [Sessions] AS [s]
INNER JOIN [Users] AS [u] ON [s].[UserId] = [u].[Id]
WHERE [s].[UserId] = @userId AND [s].[ExpiresAt] > @now AND [s].[SecurityStamp] = [u].[SecurityStamp]
ORDER BY [s].[CreatedAt] DESC, [s].[Id]
OFFSET @p ROWS FETCH NEXT @p4 ROWS ONLY

-- @userId int
-- @now datetime2(7)
SELECT COUNT(*)
FROM [Sessions] AS [s]
INNER JOIN [Users] AS [u] ON [s].[UserId] = [u].[Id]
WHERE [s].[UserId] = @userId AND [s].[ExpiresAt] > @now AND [s].[SecurityStamp] = [u].[SecurityStamp]

---- the first page

-- @p int
-- @currentId nvarchar(32)
-- @userId int
-- @now datetime2(7)
SELECT TOP(@p) [s].[Id], [s].[CreatedAt], [s].[LastSeenAt], [s].[ExpiresAt], [s].[UserAgent], [s].[Address], CASE
    WHEN [s].[Id] = @currentId THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
FROM [Sessions] AS [s]
INNER JOIN [Users] AS [u] ON [s].[UserId] = [u].[Id]
WHERE [s].[UserId] = @userId AND [s].[ExpiresAt] > @now AND [s].[SecurityStamp] = [u].[SecurityStamp]
ORDER BY [s].[CreatedAt] DESC, [s].[Id]


---- the next page

-- @p int
-- @currentId nvarchar(32)
-- @userId int
-- @now datetime2(7)
-- @time datetime2(7)
-- @id nvarchar(32)
SELECT TOP(@p) [s].[Id], [s].[CreatedAt], [s].[LastSeenAt], [s].[ExpiresAt], [s].[UserAgent], [s].[Address], CASE
    WHEN [s].[Id] = @currentId THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
FROM [Sessions] AS [s]
INNER JOIN [Users] AS [u] ON [s].[UserId] = [u].[Id]
WHERE [s].[UserId] = @userId AND [s].[ExpiresAt] > @now AND [s].[SecurityStamp] = [u].[SecurityStamp] AND [s].[CreatedAt] <= @time AND ([s].[CreatedAt] < @time OR [s].[Id] > @id)
ORDER BY [s].[CreatedAt] DESC, [s].[Id]

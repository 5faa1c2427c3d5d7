---- a page

-- @p int
-- @userId int
-- @afterId int
SELECT [u].[Id], [u].[Username]
FROM (
    SELECT TOP(@p) [f].[AuthorId]
    FROM [Follows] AS [f]
    WHERE [f].[FollowerId] = @userId AND [f].[AuthorId] > @afterId
    ORDER BY [f].[AuthorId]
) AS [f0]
INNER JOIN [Users] AS [u] ON [f0].[AuthorId] = [u].[Id]
ORDER BY [u].[Id]

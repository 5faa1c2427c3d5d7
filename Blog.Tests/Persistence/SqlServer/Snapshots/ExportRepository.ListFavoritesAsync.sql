---- a page

-- @p int
-- @userId int
-- @afterId int
SELECT [a].[Id], [a].[Slug]
FROM (
    SELECT TOP(@p) [f].[ArticleId]
    FROM [Favorites] AS [f]
    WHERE [f].[UserId] = @userId AND [f].[ArticleId] > @afterId
    ORDER BY [f].[ArticleId]
) AS [f0]
INNER JOIN [Articles] AS [a] ON [f0].[ArticleId] = [a].[Id]
ORDER BY [a].[Id]

---- a page

-- @p int
-- @context_Now datetime2(7)
-- @userId int
-- @afterId int
-- @ef_filter__Now datetime2(7)
SELECT [a0].[Id], [a0].[Slug]
FROM (
    SELECT TOP(@p) [f].[ArticleId]
    FROM [Favorites] AS [f]
    WHERE [f].[PublishedAt] <= @context_Now AND [f].[UserId] = @userId AND [f].[ArticleId] > @afterId
    ORDER BY [f].[ArticleId]
) AS [f0]
INNER JOIN (
    SELECT [a].[Id], [a].[Slug]
    FROM [Articles] AS [a]
    WHERE [a].[PublishedAt] <= @ef_filter__Now
) AS [a0] ON [f0].[ArticleId] = [a0].[Id]
ORDER BY [a0].[Id]

---- all

-- @p int
SELECT TOP(@p) [s].[Name], COUNT(*)
FROM [Articles] AS [a]
INNER JOIN (
    SELECT [t].[Name], [t].[NormalizedName], [a0].[ArticleId]
    FROM [ArticleTags] AS [a0]
    INNER JOIN [Tags] AS [t] ON [a0].[TagId] = [t].[Id]
) AS [s] ON [a].[Id] = [s].[ArticleId]
GROUP BY [s].[Name], [s].[NormalizedName]
ORDER BY COUNT(*) DESC, [s].[NormalizedName]

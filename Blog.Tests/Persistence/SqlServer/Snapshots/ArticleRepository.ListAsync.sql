---- a page

SELECT COUNT(*)
FROM [Articles] AS [a]

-- @p int
-- @p1 int
SELECT [a0].[Slug], [a0].[Title], [a0].[Description], [a0].[Id], [u].[Id], [s].[Name], [s].[ArticleId], [s].[TagId], [s].[Id], [u].[FullName], (
    SELECT COUNT(*)
    FROM [Comments] AS [c]
    WHERE [c].[DeletedAt] IS NULL AND [c].[ArticleId] = [a0].[Id])
FROM (
    SELECT [a].[Id], [a].[AuthorId], [a].[CreatedAt], [a].[Description], [a].[Slug], [a].[Title]
    FROM [Articles] AS [a]
    ORDER BY [a].[CreatedAt] DESC, [a].[Id] DESC
    OFFSET @p ROWS FETCH NEXT @p1 ROWS ONLY
) AS [a0]
INNER JOIN [Users] AS [u] ON [a0].[AuthorId] = [u].[Id]
LEFT JOIN (
    SELECT [t].[Name], [a1].[ArticleId], [a1].[TagId], [t].[Id], [t].[NormalizedName]
    FROM [ArticleTags] AS [a1]
    INNER JOIN [Tags] AS [t] ON [a1].[TagId] = [t].[Id]
) AS [s] ON [a0].[Id] = [s].[ArticleId]
ORDER BY [a0].[CreatedAt] DESC, [a0].[Id] DESC, [u].[Id], [s].[NormalizedName], [s].[ArticleId], [s].[TagId]

---- by slug

-- @slug nvarchar(220)
SELECT [a1].[Id], [a1].[AuthorId], [a1].[CommentCount], [a1].[CreatedAt], [a1].[Description], [a1].[FavoriteCount], [a1].[NormalizedTitle], [a1].[PublishedAt], [a1].[SearchText], [a1].[Slug], [a1].[TagNames], [a1].[Text], [a1].[Title], [a1].[UpdatedAt], [a1].[Version], [s].[ArticleId], [s].[TagId], [s].[PublishedAt], [s].[Id], [s].[ArticleCount], [s].[CreatedAt], [s].[Name], [s].[NormalizedName], [s].[UpdatedAt]
FROM (
    SELECT TOP(1) [a].[Id], [a].[AuthorId], [a].[CommentCount], [a].[CreatedAt], [a].[Description], [a].[FavoriteCount], [a].[NormalizedTitle], [a].[PublishedAt], [a].[SearchText], [a].[Slug], [a].[TagNames], [a].[Text], [a].[Title], [a].[UpdatedAt], [a].[Version]
    FROM [Articles] AS [a]
    WHERE [a].[Slug] = @slug
) AS [a1]
LEFT JOIN (
    SELECT [a0].[ArticleId], [a0].[TagId], [a0].[PublishedAt], [t].[Id], [t].[ArticleCount], [t].[CreatedAt], [t].[Name], [t].[NormalizedName], [t].[UpdatedAt]
    FROM [ArticleTags] AS [a0]
    INNER JOIN [Tags] AS [t] ON [a0].[TagId] = [t].[Id]
) AS [s] ON [a1].[Id] = [s].[ArticleId]
ORDER BY [a1].[Id], [s].[ArticleId], [s].[TagId]

---- of a tag

-- @p int
-- @latest datetime2(7)
-- @normalizedName nvarchar(50)
-- @ef_filter__Now datetime2(7)
SELECT [a2].[Id], [a2].[CreatedAt], [a2].[UpdatedAt], [a2].[PublishedAt], [a2].[Slug], [a2].[Title], [a2].[Description], [a2].[ReadingMinutes], [a2].[TagNames], [u].[Id], [u].[Username], [u].[FullName], [u].[Bio], [u].[Image], [u].[Social], [a2].[CommentCount], [a2].[FavoriteCount], [a3].[Html]
FROM (
    SELECT TOP(@p) [a].[ArticleId], [a].[PublishedAt]
    FROM [ArticleTags] AS [a]
    WHERE [a].[PublishedAt] <= @latest AND [a].[TagId] = COALESCE((
        SELECT TOP(1) [t].[Id]
        FROM [Tags] AS [t]
        WHERE [t].[NormalizedName] = @normalizedName), 0)
    ORDER BY [a].[PublishedAt] DESC, [a].[ArticleId] DESC
) AS [a1]
INNER JOIN (
    SELECT [a0].[Id], [a0].[AuthorId], [a0].[CommentCount], [a0].[CreatedAt], [a0].[Description], [a0].[FavoriteCount], [a0].[PublishedAt], [a0].[ReadingMinutes], [a0].[Slug], [a0].[TagNames], [a0].[Title], [a0].[UpdatedAt]
    FROM [Articles] AS [a0]
    WHERE [a0].[PublishedAt] <= @ef_filter__Now
) AS [a2] ON [a1].[ArticleId] = [a2].[Id]
INNER JOIN [Users] AS [u] ON [a2].[AuthorId] = [u].[Id]
INNER JOIN [ArticleHtml] AS [a3] ON [a2].[Id] = [a3].[ArticleId]
ORDER BY [a1].[PublishedAt] DESC, [a1].[ArticleId] DESC

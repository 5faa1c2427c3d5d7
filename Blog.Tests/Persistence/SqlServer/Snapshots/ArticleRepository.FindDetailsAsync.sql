---- an article with comments

-- @slug nvarchar(220)
SELECT [s].[Id], [s].[CreatedAt], [s].[UpdatedAt], [s].[Slug], [s].[Title], [s].[Description], [s].[Text], [s].[Id0], [s0].[Name], [s0].[ArticleId], [s0].[TagId], [s0].[Id], [s].[FullName], [s].[Bio], [s].[CreatedAt0], [s].[Email], [s].[SecurityStamp], [s].[UpdatedAt0], [s].[c], [s].[c0]
FROM (
    SELECT TOP(1) [a].[Id], [a].[CreatedAt], [a].[UpdatedAt], [a].[Slug], [a].[Title], [a].[Description], [a].[Text], [u].[Id] AS [Id0], [u].[FullName], [u].[Bio], [u].[CreatedAt] AS [CreatedAt0], [u].[Email], [u].[SecurityStamp], [u].[UpdatedAt] AS [UpdatedAt0], [u].[Social] AS [c], (
        SELECT COUNT(*)
        FROM [Comments] AS [c]
        WHERE [c].[DeletedAt] IS NULL AND [c].[ArticleId] = [a].[Id]) AS [c0]
    FROM [Articles] AS [a]
    INNER JOIN [Users] AS [u] ON [a].[AuthorId] = [u].[Id]
    WHERE [a].[Slug] = @slug
) AS [s]
LEFT JOIN (
    SELECT [t].[Name], [a0].[ArticleId], [a0].[TagId], [t].[Id], [t].[NormalizedName]
    FROM [ArticleTags] AS [a0]
    INNER JOIN [Tags] AS [t] ON [a0].[TagId] = [t].[Id]
) AS [s0] ON [s].[Id] = [s0].[ArticleId]
ORDER BY [s].[Id], [s].[Id0], [s0].[NormalizedName], [s0].[ArticleId], [s0].[TagId]

-- @p int
-- @details_Id int
SELECT [c0].[Id], [c0].[CreatedAt], [c0].[UpdatedAt], [c0].[Text], [u].[Id], [u].[FullName], [u].[Bio], [u].[CreatedAt], [u].[Email], [u].[SecurityStamp], [u].[UpdatedAt], [u].[Social]
FROM (
    SELECT TOP(@p) [c].[Id], [c].[AuthorId], [c].[CreatedAt], [c].[Text], [c].[UpdatedAt]
    FROM [Comments] AS [c]
    WHERE [c].[DeletedAt] IS NULL AND [c].[ArticleId] = @details_Id
    ORDER BY [c].[CreatedAt] DESC, [c].[Id] DESC
) AS [c0]
INNER JOIN [Users] AS [u] ON [c0].[AuthorId] = [u].[Id]
ORDER BY [c0].[CreatedAt], [c0].[Id]

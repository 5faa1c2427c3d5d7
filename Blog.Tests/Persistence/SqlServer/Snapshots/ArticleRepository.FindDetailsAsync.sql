---- an article with comments, for a reader

-- @readerId int
-- @readerId3 int
-- @slug nvarchar(220)
-- @readerId7 int
-- @p int
-- @slug5 nvarchar(220)
SELECT CAST(1 AS bit) AS [IsArticle], [a].[Id], [a].[CreatedAt], [a].[UpdatedAt], [a].[Text], [u].[Id] AS [Id0], [u].[Username], [u].[FullName], [u].[Bio], [u].[Image], [u].[Social], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Follows] AS [f]
        WHERE [f].[FollowerId] = @readerId AND [f].[AuthorId] = [u].[Id]) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END AS [Following], [a].[Version], [a].[PublishedAt], [a].[Slug], [a].[Title], [a].[Description], [a].[TagNames], [a].[CommentCount], [a].[FavoriteCount], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Favorites] AS [f0]
        WHERE [f0].[UserId] = @readerId3 AND [f0].[ArticleId] = [a].[Id]) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END AS [Favorited]
FROM [Articles] AS [a]
INNER JOIN [Users] AS [u] ON [a].[AuthorId] = [u].[Id]
WHERE [a].[Slug] = @slug
UNION ALL
SELECT CAST(0 AS bit) AS [IsArticle], [c0].[Id], [c0].[CreatedAt], [c0].[UpdatedAt], [c0].[Text], [u0].[Id] AS [Id0], [u0].[Username], [u0].[FullName], [u0].[Bio], [u0].[Image], [u0].[Social], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Follows] AS [f1]
        WHERE [f1].[FollowerId] = @readerId7 AND [f1].[AuthorId] = [u0].[Id]) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END AS [Following], 0 AS [Version], NULL AS [PublishedAt], NULL AS [Slug], NULL AS [Title], NULL AS [Description], NULL AS [TagNames], 0 AS [CommentCount], 0 AS [FavoriteCount], NULL AS [Favorited]
FROM (
    SELECT TOP(@p) [c].[Id], [c].[AuthorId], [c].[CreatedAt], [c].[Text], [c].[UpdatedAt]
    FROM [Comments] AS [c]
    WHERE [c].[DeletedAt] IS NULL AND [c].[ArticleId] = COALESCE((
        SELECT TOP(1) [a0].[Id]
        FROM [Articles] AS [a0]
        WHERE [a0].[Slug] = @slug5), 0)
    ORDER BY [c].[CreatedAt] DESC, [c].[Id] DESC
) AS [c0]
INNER JOIN [Users] AS [u0] ON [c0].[AuthorId] = [u0].[Id]


---- an article without comments

-- @slug nvarchar(220)
SELECT CAST(1 AS bit) AS [IsArticle], [a].[Id], [a].[CreatedAt], [a].[UpdatedAt], [a].[Text], [u].[Id], [u].[Username], [u].[FullName], [u].[Bio], [u].[Image], [u].[Social], NULL AS [Following], [a].[Version], [a].[PublishedAt], [a].[Slug], [a].[Title], [a].[Description], [a].[TagNames], [a].[CommentCount], [a].[FavoriteCount]
FROM [Articles] AS [a]
INNER JOIN [Users] AS [u] ON [a].[AuthorId] = [u].[Id]
WHERE [a].[Slug] = @slug

---- an article with comments, for a reader

-- @readerId3 int
-- @readerId5 int
-- @context_Now datetime2(7)
-- @readerId int
-- @selector_Slug nvarchar(220)
-- @readerId11 int
-- @p int
SELECT CAST(1 AS bit) AS [IsArticle], [a1].[Id], [a1].[CreatedAt], [a1].[UpdatedAt], [a1].[Text], [a2].[Html], [u].[Id] AS [Id0], [u].[Username], [u].[FullName], [u].[Bio], [u].[Image], [u].[Social], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Follows] AS [f]
        WHERE [f].[FollowerId] = @readerId3 AND [f].[AuthorId] = [u].[Id]) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END AS [Following], NULL AS [ReplyToId], [a1].[Version], [a1].[PublishedAt], [a1].[Slug], [a1].[Title], [a1].[Description], [a1].[ReadingMinutes], [a1].[TagNames], [a1].[CommentCount], [a1].[FavoriteCount], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Favorites] AS [f0]
        WHERE [f0].[UserId] = @readerId5 AND [f0].[ArticleId] = [a1].[Id]) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END AS [Favorited]
FROM [ArticleSlugs] AS [a]
INNER JOIN (
    SELECT [a0].[Id], [a0].[AuthorId], [a0].[CommentCount], [a0].[CreatedAt], [a0].[Description], [a0].[FavoriteCount], [a0].[PublishedAt], [a0].[ReadingMinutes], [a0].[Slug], [a0].[TagNames], [a0].[Text], [a0].[Title], [a0].[UpdatedAt], [a0].[Version]
    FROM [Articles] AS [a0]
    WHERE [a0].[PublishedAt] <= @context_Now OR [a0].[AuthorId] = @readerId
) AS [a1] ON [a].[ArticleId] = [a1].[Id]
INNER JOIN [Users] AS [u] ON [a1].[AuthorId] = [u].[Id]
INNER JOIN [ArticleHtml] AS [a2] ON [a1].[Id] = [a2].[ArticleId]
WHERE [a].[Slug] = @selector_Slug
UNION ALL
SELECT CAST(0 AS bit) AS [IsArticle], [c0].[Id], [c0].[CreatedAt], [c0].[UpdatedAt], [c0].[Text], [c0].[Html], [u0].[Id] AS [Id0], [u0].[Username], [u0].[FullName], [u0].[Bio], [u0].[Image], [u0].[Social], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Follows] AS [f1]
        WHERE [f1].[FollowerId] = @readerId11 AND [f1].[AuthorId] = [u0].[Id]) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END AS [Following], [c0].[ReplyToId], 0 AS [Version], NULL AS [PublishedAt], NULL AS [Slug], NULL AS [Title], NULL AS [Description], 0 AS [ReadingMinutes], NULL AS [TagNames], 0 AS [CommentCount], 0 AS [FavoriteCount], NULL AS [Favorited]
FROM (
    SELECT TOP(@p) [c].[Id], [c].[AuthorId], [c].[CreatedAt], [c].[Html], [c].[ReplyToId], [c].[Text], [c].[UpdatedAt]
    FROM [Comments] AS [c]
    WHERE [c].[DeletedAt] IS NULL AND [c].[ArticleId] = COALESCE((
        SELECT TOP(1) [a5].[Id]
        FROM [ArticleSlugs] AS [a3]
        INNER JOIN (
            SELECT [a4].[Id]
            FROM [Articles] AS [a4]
            WHERE [a4].[PublishedAt] <= @context_Now OR [a4].[AuthorId] = @readerId
        ) AS [a5] ON [a3].[ArticleId] = [a5].[Id]
        WHERE [a3].[Slug] = @selector_Slug), 0)
    ORDER BY [c].[CreatedAt] DESC, [c].[Id] DESC
) AS [c0]
INNER JOIN [Users] AS [u0] ON [c0].[AuthorId] = [u0].[Id]


---- an article without comments

-- @ef_filter__Now datetime2(7)
-- @selector_Slug nvarchar(220)
SELECT CAST(1 AS bit) AS [IsArticle], [a1].[Id], [a1].[CreatedAt], [a1].[UpdatedAt], [a1].[Text], [a2].[Html], [u].[Id], [u].[Username], [u].[FullName], [u].[Bio], [u].[Image], [u].[Social], NULL AS [Following], NULL AS [ReplyToId], [a1].[Version], [a1].[PublishedAt], [a1].[Slug], [a1].[Title], [a1].[Description], [a1].[ReadingMinutes], [a1].[TagNames], [a1].[CommentCount], [a1].[FavoriteCount]
FROM [ArticleSlugs] AS [a]
INNER JOIN (
    SELECT [a0].[Id], [a0].[AuthorId], [a0].[CommentCount], [a0].[CreatedAt], [a0].[Description], [a0].[FavoriteCount], [a0].[PublishedAt], [a0].[ReadingMinutes], [a0].[Slug], [a0].[TagNames], [a0].[Text], [a0].[Title], [a0].[UpdatedAt], [a0].[Version]
    FROM [Articles] AS [a0]
    WHERE [a0].[PublishedAt] <= @ef_filter__Now
) AS [a1] ON [a].[ArticleId] = [a1].[Id]
INNER JOIN [Users] AS [u] ON [a1].[AuthorId] = [u].[Id]
INNER JOIN [ArticleHtml] AS [a2] ON [a1].[Id] = [a2].[ArticleId]
WHERE [a].[Slug] = @selector_Slug


---- an article, for a moderator

-- @readerId int
-- @readerId3 int
-- @selector_Slug nvarchar(220)
SELECT CAST(1 AS bit) AS [IsArticle], [a0].[Id], [a0].[CreatedAt], [a0].[UpdatedAt], [a0].[Text], [a1].[Html], [u].[Id], [u].[Username], [u].[FullName], [u].[Bio], [u].[Image], [u].[Social], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Follows] AS [f]
        WHERE [f].[FollowerId] = @readerId AND [f].[AuthorId] = [u].[Id]) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END AS [Following], NULL AS [ReplyToId], [a0].[Version], [a0].[PublishedAt], [a0].[Slug], [a0].[Title], [a0].[Description], [a0].[ReadingMinutes], [a0].[TagNames], [a0].[CommentCount], [a0].[FavoriteCount], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Favorites] AS [f0]
        WHERE [f0].[UserId] = @readerId3 AND [f0].[ArticleId] = [a0].[Id]) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END AS [Favorited]
FROM [ArticleSlugs] AS [a]
INNER JOIN [Articles] AS [a0] ON [a].[ArticleId] = [a0].[Id]
INNER JOIN [Users] AS [u] ON [a0].[AuthorId] = [u].[Id]
INNER JOIN [ArticleHtml] AS [a1] ON [a0].[Id] = [a1].[ArticleId]
WHERE [a].[Slug] = @selector_Slug

---- by slug, for a user

-- @readerId int
-- @readerId3 int
-- @ef_filter__Now datetime2(7)
-- @selector_Slug nvarchar(220)
SELECT CAST(1 AS bit) AS [IsArticle], [a1].[Id], [a1].[CreatedAt], [a1].[UpdatedAt], [a1].[Text], [a2].[Html], [u].[Id], [u].[Username], [u].[FullName], [u].[Bio], [u].[Image], [u].[Social], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Follows] AS [f]
        WHERE [f].[FollowerId] = @readerId AND [f].[AuthorId] = [u].[Id]) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END AS [Following], NULL AS [ReplyToId], [a1].[Version], [a1].[PublishedAt], [a1].[Slug], [a1].[Title], [a1].[Description], [a1].[ReadingMinutes], [a1].[TagNames], [a1].[CommentCount], [a1].[FavoriteCount], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Favorites] AS [f0]
        WHERE [f0].[UserId] = @readerId3 AND [f0].[ArticleId] = [a1].[Id]) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END AS [Favorited]
FROM [ArticleSlugs] AS [a]
INNER JOIN (
    SELECT [a0].[Id], [a0].[AuthorId], [a0].[CommentCount], [a0].[CreatedAt], [a0].[Description], [a0].[FavoriteCount], [a0].[PublishedAt], [a0].[ReadingMinutes], [a0].[Slug], [a0].[TagNames], [a0].[Text], [a0].[Title], [a0].[UpdatedAt], [a0].[Version]
    FROM [Articles] AS [a0]
    WHERE [a0].[PublishedAt] <= @ef_filter__Now
) AS [a1] ON [a].[ArticleId] = [a1].[Id]
INNER JOIN [Users] AS [u] ON [a1].[AuthorId] = [u].[Id]
INNER JOIN [ArticleHtml] AS [a2] ON [a1].[Id] = [a2].[ArticleId]
WHERE [a].[Slug] = @selector_Slug

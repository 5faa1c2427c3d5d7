---- by slug, for a user

-- @context_Now datetime2(7)
-- @readerId int
-- @selector_Slug nvarchar(220)
SELECT [s].[Id], [s].[AuthorId], [s].[CommentCount], [s].[CreatedAt], [s].[Description], [s].[FavoriteCount], [s].[LastRevision], [s].[NormalizedTitle], [s].[PublishedAt], [s].[ReadingMinutes], [s].[SearchText], [s].[Slug], [s].[TagNames], [s].[Text], [s].[Title], [s].[UpdatedAt], [s].[Version], [s].[Slug0], [s0].[ArticleId], [s0].[TagId], [s0].[PublishedAt], [s0].[Id], [s0].[ArticleCount], [s0].[CreatedAt], [s0].[Name], [s0].[NormalizedName], [s0].[ScheduledUntil], [s0].[UpdatedAt]
FROM (
    SELECT TOP(1) [a1].[Id], [a1].[AuthorId], [a1].[CommentCount], [a1].[CreatedAt], [a1].[Description], [a1].[FavoriteCount], [a1].[LastRevision], [a1].[NormalizedTitle], [a1].[PublishedAt], [a1].[ReadingMinutes], [a1].[SearchText], [a1].[Slug], [a1].[TagNames], [a1].[Text], [a1].[Title], [a1].[UpdatedAt], [a1].[Version], [a].[Slug] AS [Slug0]
    FROM [ArticleSlugs] AS [a]
    INNER JOIN (
        SELECT [a0].[Id], [a0].[AuthorId], [a0].[CommentCount], [a0].[CreatedAt], [a0].[Description], [a0].[FavoriteCount], [a0].[LastRevision], [a0].[NormalizedTitle], [a0].[PublishedAt], [a0].[ReadingMinutes], [a0].[SearchText], [a0].[Slug], [a0].[TagNames], [a0].[Text], [a0].[Title], [a0].[UpdatedAt], [a0].[Version]
        FROM [Articles] AS [a0]
        WHERE [a0].[PublishedAt] <= @context_Now OR [a0].[AuthorId] = @readerId
    ) AS [a1] ON [a].[ArticleId] = [a1].[Id]
    WHERE [a].[Slug] = @selector_Slug
) AS [s]
LEFT JOIN (
    SELECT [a2].[ArticleId], [a2].[TagId], [a2].[PublishedAt], [t].[Id], [t].[ArticleCount], [t].[CreatedAt], [t].[Name], [t].[NormalizedName], [t].[ScheduledUntil], [t].[UpdatedAt]
    FROM [ArticleTags] AS [a2]
    INNER JOIN [Tags] AS [t] ON [a2].[TagId] = [t].[Id]
) AS [s0] ON [s].[Id] = [s0].[ArticleId]
ORDER BY [s].[Slug0], [s].[Id], [s0].[ArticleId], [s0].[TagId]


---- by slug, for a moderator

-- @selector_Slug nvarchar(220)
SELECT [s].[Id], [s].[AuthorId], [s].[CommentCount], [s].[CreatedAt], [s].[Description], [s].[FavoriteCount], [s].[LastRevision], [s].[NormalizedTitle], [s].[PublishedAt], [s].[ReadingMinutes], [s].[SearchText], [s].[Slug], [s].[TagNames], [s].[Text], [s].[Title], [s].[UpdatedAt], [s].[Version], [s].[Slug0], [s0].[ArticleId], [s0].[TagId], [s0].[PublishedAt], [s0].[Id], [s0].[ArticleCount], [s0].[CreatedAt], [s0].[Name], [s0].[NormalizedName], [s0].[ScheduledUntil], [s0].[UpdatedAt]
FROM (
    SELECT TOP(1) [a0].[Id], [a0].[AuthorId], [a0].[CommentCount], [a0].[CreatedAt], [a0].[Description], [a0].[FavoriteCount], [a0].[LastRevision], [a0].[NormalizedTitle], [a0].[PublishedAt], [a0].[ReadingMinutes], [a0].[SearchText], [a0].[Slug], [a0].[TagNames], [a0].[Text], [a0].[Title], [a0].[UpdatedAt], [a0].[Version], [a].[Slug] AS [Slug0]
    FROM [ArticleSlugs] AS [a]
    INNER JOIN [Articles] AS [a0] ON [a].[ArticleId] = [a0].[Id]
    WHERE [a].[Slug] = @selector_Slug
) AS [s]
LEFT JOIN (
    SELECT [a1].[ArticleId], [a1].[TagId], [a1].[PublishedAt], [t].[Id], [t].[ArticleCount], [t].[CreatedAt], [t].[Name], [t].[NormalizedName], [t].[ScheduledUntil], [t].[UpdatedAt]
    FROM [ArticleTags] AS [a1]
    INNER JOIN [Tags] AS [t] ON [a1].[TagId] = [t].[Id]
) AS [s0] ON [s].[Id] = [s0].[ArticleId]
ORDER BY [s].[Slug0], [s].[Id], [s0].[ArticleId], [s0].[TagId]

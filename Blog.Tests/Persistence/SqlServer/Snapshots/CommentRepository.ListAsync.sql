---- a page

-- @ef_filter__Now datetime2(7)
-- @selector_Slug nvarchar(220)
-- @p int
-- @p3 int
SELECT [a1].[CommentCount], [a1].[Slug], CASE
    WHEN [c0].[Id] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [c0].[Id], [c0].[CreatedAt], [c0].[UpdatedAt], [c0].[Text], [c0].[Html], [c0].[ReplyToId], [u].[Id], [u].[Username], [u].[FullName], [u].[Bio], [u].[Image], [u].[Social]
FROM [ArticleSlugs] AS [a]
INNER JOIN (
    SELECT [a0].[Id], [a0].[CommentCount], [a0].[Slug]
    FROM [Articles] AS [a0]
    WHERE [a0].[PublishedAt] <= @ef_filter__Now
) AS [a1] ON [a].[ArticleId] = [a1].[Id]
LEFT JOIN (
    SELECT [c].[Id], [c].[ArticleId], [c].[AuthorId], [c].[CreatedAt], [c].[Html], [c].[ReplyToId], [c].[Text], [c].[UpdatedAt]
    FROM [Comments] AS [c]
    WHERE [c].[DeletedAt] IS NULL AND [c].[ArticleId] = COALESCE((
        SELECT TOP(1) [a4].[Id]
        FROM [ArticleSlugs] AS [a2]
        INNER JOIN (
            SELECT [a3].[Id]
            FROM [Articles] AS [a3]
            WHERE [a3].[PublishedAt] <= @ef_filter__Now
        ) AS [a4] ON [a2].[ArticleId] = [a4].[Id]
        WHERE [a2].[Slug] = @selector_Slug), 0)
    ORDER BY [c].[CreatedAt], [c].[Id]
    OFFSET @p ROWS FETCH NEXT @p3 ROWS ONLY
) AS [c0] ON [a1].[Id] = [c0].[ArticleId]
LEFT JOIN [Users] AS [u] ON [c0].[AuthorId] = [u].[Id]
WHERE [a].[Slug] = @selector_Slug


---- a cursor page, for a reader

-- @readerId10 int
-- @context_Now datetime2(7)
-- @readerId int
-- @p int
-- @selector_Slug nvarchar(220)
-- @cursor_Time datetime2(7)
-- @cursor_Id int
SELECT [a1].[CommentCount], [a1].[Slug], CASE
    WHEN [c0].[Id] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [c0].[Id], [c0].[CreatedAt], [c0].[UpdatedAt], [c0].[Text], [c0].[Html], [c0].[ReplyToId], [u].[Id], [u].[Username], [u].[FullName], [u].[Bio], [u].[Image], [u].[Social], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Follows] AS [f]
        WHERE [f].[FollowerId] = @readerId10 AND [f].[AuthorId] = [u].[Id]) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
FROM [ArticleSlugs] AS [a]
INNER JOIN (
    SELECT [a0].[Id], [a0].[CommentCount], [a0].[Slug]
    FROM [Articles] AS [a0]
    WHERE [a0].[PublishedAt] <= @context_Now OR [a0].[AuthorId] = @readerId
) AS [a1] ON [a].[ArticleId] = [a1].[Id]
LEFT JOIN (
    SELECT TOP(@p) [c].[Id], [c].[ArticleId], [c].[AuthorId], [c].[CreatedAt], [c].[Html], [c].[ReplyToId], [c].[Text], [c].[UpdatedAt]
    FROM [Comments] AS [c]
    WHERE [c].[DeletedAt] IS NULL AND [c].[ArticleId] = COALESCE((
        SELECT TOP(1) [a4].[Id]
        FROM [ArticleSlugs] AS [a2]
        INNER JOIN (
            SELECT [a3].[Id]
            FROM [Articles] AS [a3]
            WHERE [a3].[PublishedAt] <= @context_Now OR [a3].[AuthorId] = @readerId
        ) AS [a4] ON [a2].[ArticleId] = [a4].[Id]
        WHERE [a2].[Slug] = @selector_Slug), 0) AND [c].[CreatedAt] >= @cursor_Time AND ([c].[CreatedAt] > @cursor_Time OR [c].[Id] > @cursor_Id)
    ORDER BY [c].[CreatedAt], [c].[Id]
) AS [c0] ON [a1].[Id] = [c0].[ArticleId]
LEFT JOIN [Users] AS [u] ON [c0].[AuthorId] = [u].[Id]
WHERE [a].[Slug] = @selector_Slug

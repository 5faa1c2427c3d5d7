---- a page

-- @slug1 nvarchar(220)
-- @p int
-- @p3 int
-- @slug nvarchar(220)
SELECT [a].[CommentCount], CASE
    WHEN [c0].[Id] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [c0].[Id], [c0].[CreatedAt], [c0].[UpdatedAt], [c0].[Text], [u].[Id], [u].[Username], [u].[FullName], [u].[Bio], [u].[Image], [u].[Social]
FROM [Articles] AS [a]
LEFT JOIN (
    SELECT [c].[Id], [c].[ArticleId], [c].[AuthorId], [c].[CreatedAt], [c].[Text], [c].[UpdatedAt]
    FROM [Comments] AS [c]
    WHERE [c].[DeletedAt] IS NULL AND [c].[ArticleId] = COALESCE((
        SELECT TOP(1) [a0].[Id]
        FROM [Articles] AS [a0]
        WHERE [a0].[Slug] = @slug1), 0)
    ORDER BY [c].[CreatedAt], [c].[Id]
    OFFSET @p ROWS FETCH NEXT @p3 ROWS ONLY
) AS [c0] ON [a].[Id] = [c0].[ArticleId]
LEFT JOIN [Users] AS [u] ON [c0].[AuthorId] = [u].[Id]
WHERE [a].[Slug] = @slug


---- a cursor page, for a reader

-- @readerId int
-- @p int
-- @slug1 nvarchar(220)
-- @cursor_Time datetime2(7)
-- @cursor_Id int
-- @slug nvarchar(220)
SELECT [a].[CommentCount], CASE
    WHEN [c0].[Id] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [c0].[Id], [c0].[CreatedAt], [c0].[UpdatedAt], [c0].[Text], [u].[Id], [u].[Username], [u].[FullName], [u].[Bio], [u].[Image], [u].[Social], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Follows] AS [f]
        WHERE [f].[FollowerId] = @readerId AND [f].[AuthorId] = [u].[Id]) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
FROM [Articles] AS [a]
LEFT JOIN (
    SELECT TOP(@p) [c].[Id], [c].[ArticleId], [c].[AuthorId], [c].[CreatedAt], [c].[Text], [c].[UpdatedAt]
    FROM [Comments] AS [c]
    WHERE [c].[DeletedAt] IS NULL AND [c].[ArticleId] = COALESCE((
        SELECT TOP(1) [a0].[Id]
        FROM [Articles] AS [a0]
        WHERE [a0].[Slug] = @slug1), 0) AND [c].[CreatedAt] >= @cursor_Time AND ([c].[CreatedAt] > @cursor_Time OR [c].[Id] > @cursor_Id)
    ORDER BY [c].[CreatedAt], [c].[Id]
) AS [c0] ON [a].[Id] = [c0].[ArticleId]
LEFT JOIN [Users] AS [u] ON [c0].[AuthorId] = [u].[Id]
WHERE [a].[Slug] = @slug

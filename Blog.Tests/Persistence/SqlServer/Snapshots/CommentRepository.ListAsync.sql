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
ORDER BY [c0].[CreatedAt], [c0].[Id]

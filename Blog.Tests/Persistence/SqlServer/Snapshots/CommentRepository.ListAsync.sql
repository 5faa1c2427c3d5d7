---- a page

-- @articleId int
SELECT COUNT(*)
FROM [Comments] AS [c]
WHERE [c].[DeletedAt] IS NULL AND [c].[ArticleId] = @articleId

-- @articleId int
-- @p int
-- @p2 int
SELECT [c0].[Id], [c0].[CreatedAt], [c0].[UpdatedAt], [c0].[Text], [u].[Id], [u].[Username], [u].[FullName], [u].[Bio], [u].[Image], [u].[Social]
FROM (
    SELECT [c].[Id], [c].[AuthorId], [c].[CreatedAt], [c].[Text], [c].[UpdatedAt]
    FROM [Comments] AS [c]
    WHERE [c].[DeletedAt] IS NULL AND [c].[ArticleId] = @articleId
    ORDER BY [c].[CreatedAt], [c].[Id]
    OFFSET @p ROWS FETCH NEXT @p2 ROWS ONLY
) AS [c0]
INNER JOIN [Users] AS [u] ON [c0].[AuthorId] = [u].[Id]
ORDER BY [c0].[CreatedAt], [c0].[Id]

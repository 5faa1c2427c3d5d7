---- the newest

-- @readerId int
-- @p int
-- @articleId int
SELECT [c0].[Id], [c0].[CreatedAt], [c0].[UpdatedAt], [c0].[Text], [u].[Id], [u].[Username], [u].[FullName], [u].[Bio], [u].[Image], [u].[Social], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Follows] AS [f]
        WHERE [f].[FollowerId] = @readerId AND [f].[AuthorId] = [u].[Id]) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
FROM (
    SELECT TOP(@p) [c].[Id], [c].[AuthorId], [c].[CreatedAt], [c].[Text], [c].[UpdatedAt]
    FROM [Comments] AS [c]
    WHERE [c].[DeletedAt] IS NULL AND [c].[ArticleId] = @articleId
    ORDER BY [c].[CreatedAt] DESC, [c].[Id] DESC
) AS [c0]
INNER JOIN [Users] AS [u] ON [c0].[AuthorId] = [u].[Id]
ORDER BY [c0].[CreatedAt], [c0].[Id]

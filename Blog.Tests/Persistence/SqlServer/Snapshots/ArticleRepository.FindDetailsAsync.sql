---- an article with comments

-- @readerId int
-- @readerId3 int
-- @slug nvarchar(220)
SELECT TOP(1) [a].[Id], [a].[Version], [a].[CreatedAt], [a].[UpdatedAt], [a].[Slug], [a].[Title], [a].[Description], [a].[Text], [a].[TagNames], [u].[Id], [u].[Username], [u].[FullName], [u].[Bio], [u].[Image], [u].[Social], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Follows] AS [f]
        WHERE [f].[FollowerId] = @readerId AND [f].[AuthorId] = [u].[Id]) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [a].[CommentCount], [a].[FavoriteCount], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Favorites] AS [f0]
        WHERE [f0].[UserId] = @readerId3 AND [f0].[ArticleId] = [a].[Id]) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
FROM [Articles] AS [a]
INNER JOIN [Users] AS [u] ON [a].[AuthorId] = [u].[Id]
WHERE [a].[Slug] = @slug

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

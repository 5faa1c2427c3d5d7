---- the first page

-- @p int
-- @author_Id int
SELECT TOP(@p) [a].[Id], [a].[Version], [a].[CreatedAt], [a].[UpdatedAt], [a].[PublishedAt], [a].[Slug], [a].[Title], [a].[Description], [a].[Text], [a].[ReadingMinutes], [a].[TagNames], [a].[CommentCount], [a].[FavoriteCount], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Favorites] AS [f]
        WHERE [f].[UserId] = @author_Id AND [f].[ArticleId] = [a].[Id]) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [a].[LastRevision]
FROM [Articles] AS [a]
WHERE [a].[AuthorId] = @author_Id
ORDER BY [a].[PublishedAt], [a].[Id]


---- the next page

-- @p int
-- @author_Id int
-- @id int
SELECT TOP(@p) [a].[Id], [a].[Version], [a].[CreatedAt], [a].[UpdatedAt], [a].[PublishedAt], [a].[Slug], [a].[Title], [a].[Description], [a].[Text], [a].[ReadingMinutes], [a].[TagNames], [a].[CommentCount], [a].[FavoriteCount], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Favorites] AS [f]
        WHERE [f].[UserId] = @author_Id AND [f].[ArticleId] = [a].[Id]) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [a].[LastRevision]
FROM [Articles] AS [a]
WHERE [a].[AuthorId] = @author_Id AND ([a].[PublishedAt] IS NOT NULL OR [a].[Id] > @id)
ORDER BY [a].[PublishedAt], [a].[Id]

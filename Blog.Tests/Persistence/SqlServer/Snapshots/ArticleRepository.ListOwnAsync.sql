---- a page of drafts

-- @readerId int
-- @readerId6 int
-- @authorId int
-- @p int
-- @p2 int
SELECT [a0].[Id], COALESCE([a0].[PublishedAt], '0001-01-01T00:00:00.0000000'), [a0].[NormalizedTitle], [a0].[CreatedAt], [a0].[UpdatedAt], [a0].[PublishedAt], [a0].[Slug], [a0].[Title], [a0].[Description], [a0].[ReadingMinutes], [a0].[TagNames], [u].[Id], [u].[Username], [u].[FullName], [u].[Bio], [u].[Image], [u].[Social], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Follows] AS [f]
        WHERE [f].[FollowerId] = @readerId AND [f].[AuthorId] = [u].[Id]) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [a0].[CommentCount], [a0].[FavoriteCount], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Favorites] AS [f0]
        WHERE [f0].[UserId] = @readerId6 AND [f0].[ArticleId] = [a0].[Id]) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, (
    SELECT COUNT(*)
    FROM [Articles] AS [a2]
    WHERE [a2].[AuthorId] = @authorId AND [a2].[PublishedAt] IS NULL)
FROM (
    SELECT [a].[Id], [a].[UpdatedAt]
    FROM [Articles] AS [a]
    WHERE [a].[AuthorId] = @authorId AND [a].[PublishedAt] IS NULL
    ORDER BY [a].[UpdatedAt] DESC, [a].[Id] DESC
    OFFSET @p ROWS FETCH NEXT @p2 ROWS ONLY
) AS [a1]
INNER JOIN [Articles] AS [a0] ON [a1].[Id] = [a0].[Id]
INNER JOIN [Users] AS [u] ON [a0].[AuthorId] = [u].[Id]
ORDER BY [a1].[UpdatedAt] DESC, [a1].[Id] DESC

-- @authorId int
SELECT COUNT(*)
FROM [Articles] AS [a]
WHERE [a].[AuthorId] = @authorId AND [a].[PublishedAt] IS NULL


---- a cursor page of a word

-- @readerId int
-- @readerId12 int
-- @authorId int
-- @anywhere nvarchar(4000)
-- @p int
-- @after_Time datetime2(7)
-- @after_Id int
SELECT [a1].[Id], COALESCE([a1].[PublishedAt], '0001-01-01T00:00:00.0000000'), [a1].[NormalizedTitle], [a1].[CreatedAt], [a1].[UpdatedAt], [a1].[PublishedAt], [a1].[Slug], [a1].[Title], [a1].[Description], [a1].[ReadingMinutes], [a1].[TagNames], [u].[Id], [u].[Username], [u].[FullName], [u].[Bio], [u].[Image], [u].[Social], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Follows] AS [f]
        WHERE [f].[FollowerId] = @readerId AND [f].[AuthorId] = [u].[Id]) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [a1].[CommentCount], [a1].[FavoriteCount], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Favorites] AS [f0]
        WHERE [f0].[UserId] = @readerId12 AND [f0].[ArticleId] = [a1].[Id]) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, (
    SELECT COUNT(*)
    FROM [Articles] AS [a3]
    WHERE [a3].[AuthorId] = @authorId AND [a3].[Id] + 0 IN (
        SELECT [a4].[Id]
        FROM [Articles] AS [a4]
        WHERE [a4].[SearchText] LIKE @anywhere
    ))
FROM (
    SELECT TOP(@p) [a].[Id], [a].[UpdatedAt]
    FROM [Articles] AS [a]
    WHERE [a].[AuthorId] = @authorId AND [a].[Id] + 0 IN (
        SELECT [a0].[Id]
        FROM [Articles] AS [a0]
        WHERE [a0].[SearchText] LIKE @anywhere
    ) AND [a].[UpdatedAt] <= @after_Time AND ([a].[UpdatedAt] < @after_Time OR [a].[Id] < @after_Id)
    ORDER BY [a].[UpdatedAt] DESC, [a].[Id] DESC
) AS [a2]
INNER JOIN [Articles] AS [a1] ON [a2].[Id] = [a1].[Id]
INNER JOIN [Users] AS [u] ON [a1].[AuthorId] = [u].[Id]
ORDER BY [a2].[UpdatedAt] DESC, [a2].[Id] DESC

-- @authorId int
-- @anywhere nvarchar(4000)
SELECT COUNT(*)
FROM [Articles] AS [a]
WHERE [a].[AuthorId] = @authorId AND [a].[Id] + 0 IN (
    SELECT [a0].[Id]
    FROM [Articles] AS [a0]
    WHERE [a0].[SearchText] LIKE @anywhere
)

---- a page

-- @p int
-- @p1 int
SELECT (
    SELECT COUNT(*)
    FROM [Articles] AS [a2]), [a0].[Id], [a0].[PublishedAt], [a0].[NormalizedTitle], [a0].[CreatedAt], [a0].[UpdatedAt], [a0].[Slug], [a0].[Title], [a0].[Description], [a0].[TagNames], [u].[Id], [u].[Username], [u].[FullName], [u].[Bio], [u].[Image], [u].[Social], [a0].[CommentCount], [a0].[FavoriteCount]
FROM (
    SELECT [a].[Id], [a].[PublishedAt]
    FROM [Articles] AS [a]
    ORDER BY [a].[PublishedAt] DESC, [a].[Id] DESC
    OFFSET @p ROWS FETCH NEXT @p1 ROWS ONLY
) AS [a1]
INNER JOIN [Articles] AS [a0] ON [a1].[Id] = [a0].[Id]
INNER JOIN [Users] AS [u] ON [a0].[AuthorId] = [u].[Id]
ORDER BY [a1].[PublishedAt] DESC, [a1].[Id] DESC

SELECT COUNT(*)
FROM [Articles] AS [a]


---- a page of a tag, for a reader

-- @normalizedName5 nvarchar(50)
-- @readerId int
-- @readerId6 int
-- @normalizedName nvarchar(50)
-- @p int
-- @p2 int
SELECT (
    SELECT COUNT(*)
    FROM [ArticleTags] AS [a2]
    WHERE [a2].[TagId] = COALESCE((
        SELECT TOP(1) [t0].[Id]
        FROM [Tags] AS [t0]
        WHERE [t0].[NormalizedName] = @normalizedName5), 0)), [a0].[Id], [a0].[PublishedAt], [a0].[NormalizedTitle], [a0].[CreatedAt], [a0].[UpdatedAt], [a0].[Slug], [a0].[Title], [a0].[Description], [a0].[TagNames], [u].[Id], [u].[Username], [u].[FullName], [u].[Bio], [u].[Image], [u].[Social], CASE
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
END
FROM (
    SELECT [a].[ArticleId], [a].[PublishedAt]
    FROM [ArticleTags] AS [a]
    WHERE [a].[TagId] = COALESCE((
        SELECT TOP(1) [t].[Id]
        FROM [Tags] AS [t]
        WHERE [t].[NormalizedName] = @normalizedName), 0)
    ORDER BY [a].[PublishedAt] DESC, [a].[ArticleId] DESC
    OFFSET @p ROWS FETCH NEXT @p2 ROWS ONLY
) AS [a1]
INNER JOIN [Articles] AS [a0] ON [a1].[ArticleId] = [a0].[Id]
INNER JOIN [Users] AS [u] ON [a0].[AuthorId] = [u].[Id]
ORDER BY [a1].[PublishedAt] DESC, [a1].[ArticleId] DESC

-- @normalizedName nvarchar(50)
SELECT COUNT(*)
FROM [ArticleTags] AS [a]
WHERE [a].[TagId] = COALESCE((
    SELECT TOP(1) [t].[Id]
    FROM [Tags] AS [t]
    WHERE [t].[NormalizedName] = @normalizedName), 0)


---- a page of a tag, an author and a favorite, oldest first

-- @normalizedUsername7 nvarchar(50)
-- @normalizedName8 nvarchar(50)
-- @normalizedUsername10 nvarchar(50)
-- @normalizedUsername nvarchar(50)
-- @normalizedName nvarchar(50)
-- @normalizedUsername3 nvarchar(50)
-- @p int
-- @p6 int
SELECT (
    SELECT COUNT(*)
    FROM [Articles] AS [a3]
    WHERE [a3].[AuthorId] = COALESCE((
        SELECT TOP(1) [u2].[Id]
        FROM [Users] AS [u2]
        WHERE [u2].[NormalizedUsername] = @normalizedUsername7), 0) AND EXISTS (
        SELECT 1
        FROM [ArticleTags] AS [a4]
        WHERE [a4].[ArticleId] = [a3].[Id] AND [a4].[TagId] = COALESCE((
            SELECT TOP(1) [t0].[Id]
            FROM [Tags] AS [t0]
            WHERE [t0].[NormalizedName] = @normalizedName8), 0)) AND EXISTS (
        SELECT 1
        FROM [Favorites] AS [f0]
        WHERE [f0].[UserId] = COALESCE((
            SELECT TOP(1) [u3].[Id]
            FROM [Users] AS [u3]
            WHERE [u3].[NormalizedUsername] = @normalizedUsername10), 0) AND [f0].[ArticleId] = [a3].[Id])), [a1].[Id], [a1].[PublishedAt], [a1].[NormalizedTitle], [a1].[CreatedAt], [a1].[UpdatedAt], [a1].[Slug], [a1].[Title], [a1].[Description], [a1].[TagNames], [u1].[Id], [u1].[Username], [u1].[FullName], [u1].[Bio], [u1].[Image], [u1].[Social], [a1].[CommentCount], [a1].[FavoriteCount]
FROM (
    SELECT [a].[Id], [a].[PublishedAt]
    FROM [Articles] AS [a]
    WHERE [a].[AuthorId] = COALESCE((
        SELECT TOP(1) [u].[Id]
        FROM [Users] AS [u]
        WHERE [u].[NormalizedUsername] = @normalizedUsername), 0) AND EXISTS (
        SELECT 1
        FROM [ArticleTags] AS [a0]
        WHERE [a0].[ArticleId] = [a].[Id] AND [a0].[TagId] = COALESCE((
            SELECT TOP(1) [t].[Id]
            FROM [Tags] AS [t]
            WHERE [t].[NormalizedName] = @normalizedName), 0)) AND EXISTS (
        SELECT 1
        FROM [Favorites] AS [f]
        WHERE [f].[UserId] = COALESCE((
            SELECT TOP(1) [u0].[Id]
            FROM [Users] AS [u0]
            WHERE [u0].[NormalizedUsername] = @normalizedUsername3), 0) AND [f].[ArticleId] = [a].[Id])
    ORDER BY [a].[PublishedAt], [a].[Id]
    OFFSET @p ROWS FETCH NEXT @p6 ROWS ONLY
) AS [a2]
INNER JOIN [Articles] AS [a1] ON [a2].[Id] = [a1].[Id]
INNER JOIN [Users] AS [u1] ON [a1].[AuthorId] = [u1].[Id]
ORDER BY [a2].[PublishedAt], [a2].[Id]

-- @normalizedUsername nvarchar(50)
-- @normalizedName nvarchar(50)
-- @normalizedUsername3 nvarchar(50)
SELECT COUNT(*)
FROM [Articles] AS [a]
WHERE [a].[AuthorId] = COALESCE((
    SELECT TOP(1) [u].[Id]
    FROM [Users] AS [u]
    WHERE [u].[NormalizedUsername] = @normalizedUsername), 0) AND EXISTS (
    SELECT 1
    FROM [ArticleTags] AS [a0]
    WHERE [a0].[ArticleId] = [a].[Id] AND [a0].[TagId] = COALESCE((
        SELECT TOP(1) [t].[Id]
        FROM [Tags] AS [t]
        WHERE [t].[NormalizedName] = @normalizedName), 0)) AND EXISTS (
    SELECT 1
    FROM [Favorites] AS [f]
    WHERE [f].[UserId] = COALESCE((
        SELECT TOP(1) [u0].[Id]
        FROM [Users] AS [u0]
        WHERE [u0].[NormalizedUsername] = @normalizedUsername3), 0) AND [f].[ArticleId] = [a].[Id])


---- a page of the favorites of a user

-- @normalizedUsername3 nvarchar(50)
-- @normalizedUsername nvarchar(50)
-- @p int
-- @p2 int
SELECT (
    SELECT COUNT(*)
    FROM [Favorites] AS [f1]
    WHERE [f1].[UserId] = COALESCE((
        SELECT TOP(1) [u1].[Id]
        FROM [Users] AS [u1]
        WHERE [u1].[NormalizedUsername] = @normalizedUsername3), 0)), [a].[Id], [a].[PublishedAt], [a].[NormalizedTitle], [a].[CreatedAt], [a].[UpdatedAt], [a].[Slug], [a].[Title], [a].[Description], [a].[TagNames], [u0].[Id], [u0].[Username], [u0].[FullName], [u0].[Bio], [u0].[Image], [u0].[Social], [a].[CommentCount], [a].[FavoriteCount]
FROM (
    SELECT [f].[ArticleId], [f].[PublishedAt]
    FROM [Favorites] AS [f]
    WHERE [f].[UserId] = COALESCE((
        SELECT TOP(1) [u].[Id]
        FROM [Users] AS [u]
        WHERE [u].[NormalizedUsername] = @normalizedUsername), 0)
    ORDER BY [f].[PublishedAt] DESC, [f].[ArticleId] DESC
    OFFSET @p ROWS FETCH NEXT @p2 ROWS ONLY
) AS [f0]
INNER JOIN [Articles] AS [a] ON [f0].[ArticleId] = [a].[Id]
INNER JOIN [Users] AS [u0] ON [a].[AuthorId] = [u0].[Id]
ORDER BY [f0].[PublishedAt] DESC, [f0].[ArticleId] DESC

-- @normalizedUsername nvarchar(50)
SELECT COUNT(*)
FROM [Favorites] AS [f]
WHERE [f].[UserId] = COALESCE((
    SELECT TOP(1) [u].[Id]
    FROM [Users] AS [u]
    WHERE [u].[NormalizedUsername] = @normalizedUsername), 0)


---- a page of a tag, most comments first

-- @normalizedName4 nvarchar(50)
-- @normalizedName nvarchar(50)
-- @p int
-- @p3 int
SELECT (
    SELECT COUNT(*)
    FROM [ArticleTags] AS [a3]
    WHERE [a3].[TagId] = COALESCE((
        SELECT TOP(1) [t0].[Id]
        FROM [Tags] AS [t0]
        WHERE [t0].[NormalizedName] = @normalizedName4), 0)), [a1].[Id], [a1].[PublishedAt], [a1].[NormalizedTitle], [a1].[CreatedAt], [a1].[UpdatedAt], [a1].[Slug], [a1].[Title], [a1].[Description], [a1].[TagNames], [u].[Id], [u].[Username], [u].[FullName], [u].[Bio], [u].[Image], [u].[Social], [a1].[CommentCount], [a1].[FavoriteCount]
FROM (
    SELECT [a].[Id], [a].[CommentCount], [a].[PublishedAt]
    FROM [Articles] AS [a]
    WHERE EXISTS (
        SELECT 1
        FROM [ArticleTags] AS [a0]
        WHERE [a0].[ArticleId] = [a].[Id] AND [a0].[TagId] = COALESCE((
            SELECT TOP(1) [t].[Id]
            FROM [Tags] AS [t]
            WHERE [t].[NormalizedName] = @normalizedName), 0))
    ORDER BY [a].[CommentCount] DESC, [a].[PublishedAt] DESC, [a].[Id] DESC
    OFFSET @p ROWS FETCH NEXT @p3 ROWS ONLY
) AS [a2]
INNER JOIN [Articles] AS [a1] ON [a2].[Id] = [a1].[Id]
INNER JOIN [Users] AS [u] ON [a1].[AuthorId] = [u].[Id]
ORDER BY [a2].[CommentCount] DESC, [a2].[PublishedAt] DESC, [a2].[Id] DESC

-- @normalizedName nvarchar(50)
SELECT COUNT(*)
FROM [ArticleTags] AS [a]
WHERE [a].[TagId] = COALESCE((
    SELECT TOP(1) [t].[Id]
    FROM [Tags] AS [t]
    WHERE [t].[NormalizedName] = @normalizedName), 0)


---- a page, most favorites first

-- @p int
-- @p1 int
SELECT (
    SELECT COUNT(*)
    FROM [Articles] AS [a2]), [a0].[Id], [a0].[PublishedAt], [a0].[NormalizedTitle], [a0].[CreatedAt], [a0].[UpdatedAt], [a0].[Slug], [a0].[Title], [a0].[Description], [a0].[TagNames], [u].[Id], [u].[Username], [u].[FullName], [u].[Bio], [u].[Image], [u].[Social], [a0].[CommentCount], [a0].[FavoriteCount]
FROM (
    SELECT [a].[Id], [a].[FavoriteCount], [a].[PublishedAt]
    FROM [Articles] AS [a]
    ORDER BY [a].[FavoriteCount] DESC, [a].[PublishedAt] DESC, [a].[Id] DESC
    OFFSET @p ROWS FETCH NEXT @p1 ROWS ONLY
) AS [a1]
INNER JOIN [Articles] AS [a0] ON [a1].[Id] = [a0].[Id]
INNER JOIN [Users] AS [u] ON [a0].[AuthorId] = [u].[Id]
ORDER BY [a1].[FavoriteCount] DESC, [a1].[PublishedAt] DESC, [a1].[Id] DESC

SELECT COUNT(*)
FROM [Articles] AS [a]


---- a page of an author, by title

-- @normalizedUsername3 nvarchar(50)
-- @normalizedUsername nvarchar(50)
-- @p int
-- @p2 int
SELECT (
    SELECT COUNT(*)
    FROM [Articles] AS [a2]
    WHERE [a2].[AuthorId] = COALESCE((
        SELECT TOP(1) [u1].[Id]
        FROM [Users] AS [u1]
        WHERE [u1].[NormalizedUsername] = @normalizedUsername3), 0)), [a0].[Id], [a0].[PublishedAt], [a0].[NormalizedTitle], [a0].[CreatedAt], [a0].[UpdatedAt], [a0].[Slug], [a0].[Title], [a0].[Description], [a0].[TagNames], [u0].[Id], [u0].[Username], [u0].[FullName], [u0].[Bio], [u0].[Image], [u0].[Social], [a0].[CommentCount], [a0].[FavoriteCount]
FROM (
    SELECT [a].[Id], [a].[NormalizedTitle], [a].[PublishedAt]
    FROM [Articles] AS [a]
    WHERE [a].[AuthorId] = COALESCE((
        SELECT TOP(1) [u].[Id]
        FROM [Users] AS [u]
        WHERE [u].[NormalizedUsername] = @normalizedUsername), 0)
    ORDER BY [a].[NormalizedTitle], [a].[PublishedAt] DESC, [a].[Id] DESC
    OFFSET @p ROWS FETCH NEXT @p2 ROWS ONLY
) AS [a1]
INNER JOIN [Articles] AS [a0] ON [a1].[Id] = [a0].[Id]
INNER JOIN [Users] AS [u0] ON [a0].[AuthorId] = [u0].[Id]
ORDER BY [a1].[NormalizedTitle], [a1].[PublishedAt] DESC, [a1].[Id] DESC

-- @normalizedUsername nvarchar(50)
SELECT COUNT(*)
FROM [Articles] AS [a]
WHERE [a].[AuthorId] = COALESCE((
    SELECT TOP(1) [u].[Id]
    FROM [Users] AS [u]
    WHERE [u].[NormalizedUsername] = @normalizedUsername), 0)


---- a page by followed authors

-- @followerId6 int
-- @readerId int
-- @readerId8 int
-- @followerId int
-- @p int
-- @p3 int
SELECT (
    SELECT COUNT(*)
    FROM [Articles] AS [a2]
    WHERE EXISTS (
        SELECT 1
        FROM [Follows] AS [f0]
        WHERE [f0].[FollowerId] = @followerId6 AND [f0].[AuthorId] = [a2].[AuthorId])), [a0].[Id], [a0].[PublishedAt], [a0].[NormalizedTitle], [a0].[CreatedAt], [a0].[UpdatedAt], [a0].[Slug], [a0].[Title], [a0].[Description], [a0].[TagNames], [u].[Id], [u].[Username], [u].[FullName], [u].[Bio], [u].[Image], [u].[Social], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Follows] AS [f1]
        WHERE [f1].[FollowerId] = @readerId AND [f1].[AuthorId] = [u].[Id]) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [a0].[CommentCount], [a0].[FavoriteCount], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Favorites] AS [f2]
        WHERE [f2].[UserId] = @readerId8 AND [f2].[ArticleId] = [a0].[Id]) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
FROM (
    SELECT [a].[Id], [a].[PublishedAt]
    FROM [Articles] AS [a]
    WHERE EXISTS (
        SELECT 1
        FROM [Follows] AS [f]
        WHERE [f].[FollowerId] = @followerId AND [f].[AuthorId] = [a].[AuthorId])
    ORDER BY [a].[PublishedAt] DESC, [a].[Id] DESC
    OFFSET @p ROWS FETCH NEXT @p3 ROWS ONLY
) AS [a1]
INNER JOIN [Articles] AS [a0] ON [a1].[Id] = [a0].[Id]
INNER JOIN [Users] AS [u] ON [a0].[AuthorId] = [u].[Id]
ORDER BY [a1].[PublishedAt] DESC, [a1].[Id] DESC

-- @followerId int
SELECT COUNT(*)
FROM [Articles] AS [a]
WHERE EXISTS (
    SELECT 1
    FROM [Follows] AS [f]
    WHERE [f].[FollowerId] = @followerId AND [f].[AuthorId] = [a].[AuthorId])


---- a page of the best matches of two words

-- @pattern49 nvarchar(4000)
-- @pattern64 nvarchar(4000)
-- @pattern79 nvarchar(4000)
-- @pattern nvarchar(4000)
-- @pattern17 nvarchar(4000)
-- @pattern32 nvarchar(4000)
-- @p int
-- @p46 int
SELECT (
    SELECT COUNT(*)
    FROM [Articles] AS [a2]
    INNER JOIN [Articles] AS [a3] ON [a2].[Id] = [a3].[Id]
    WHERE (N' ' + [a2].[Title] + N' ' COLLATE Latin1_General_100_CI_AI LIKE @pattern49 ESCAPE N'\' OR N' ' + [a2].[TagNames] + N' ' COLLATE Latin1_General_100_CI_AI LIKE @pattern49 ESCAPE N'\' OR N' ' + [a2].[Description] + N' ' COLLATE Latin1_General_100_CI_AI LIKE @pattern49 ESCAPE N'\' OR N' ' + [a2].[Text] + N' ' COLLATE Latin1_General_100_CI_AI LIKE @pattern49 ESCAPE N'\') AND (N' ' + [a2].[Title] + N' ' COLLATE Latin1_General_100_CI_AI LIKE @pattern64 ESCAPE N'\' OR N' ' + [a2].[TagNames] + N' ' COLLATE Latin1_General_100_CI_AI LIKE @pattern64 ESCAPE N'\' OR N' ' + [a2].[Description] + N' ' COLLATE Latin1_General_100_CI_AI LIKE @pattern64 ESCAPE N'\' OR N' ' + [a2].[Text] + N' ' COLLATE Latin1_General_100_CI_AI LIKE @pattern64 ESCAPE N'\') AND (N' ' + [a2].[Title] + N' ' COLLATE Latin1_General_100_CI_AI LIKE @pattern79 ESCAPE N'\' OR N' ' + [a2].[TagNames] + N' ' COLLATE Latin1_General_100_CI_AI LIKE @pattern79 ESCAPE N'\' OR N' ' + [a2].[Description] + N' ' COLLATE Latin1_General_100_CI_AI LIKE @pattern79 ESCAPE N'\' OR N' ' + [a2].[Text] + N' ' COLLATE Latin1_General_100_CI_AI LIKE @pattern79 ESCAPE N'\')), [a1].[Id], [a1].[PublishedAt], [a1].[NormalizedTitle], [a1].[CreatedAt], [a1].[UpdatedAt], [a1].[Slug], [a1].[Title], [a1].[Description], [a1].[TagNames], [u].[Id], [u].[Username], [u].[FullName], [u].[Bio], [u].[Image], [u].[Social], [a1].[CommentCount], [a1].[FavoriteCount]
FROM (
    SELECT [a0].[Id] AS [Id0], [a0].[PublishedAt] AS [PublishedAt0], CAST(0 + CASE
        WHEN N' ' + [a].[Title] + N' ' COLLATE Latin1_General_100_CI_AI LIKE @pattern ESCAPE N'\' THEN 0
        ELSE 1
    END + CASE
        WHEN N' ' + [a].[Title] + N' ' COLLATE Latin1_General_100_CI_AI LIKE @pattern17 ESCAPE N'\' THEN 0
        ELSE 1
    END + CASE
        WHEN N' ' + [a].[Title] + N' ' COLLATE Latin1_General_100_CI_AI LIKE @pattern32 ESCAPE N'\' THEN 0
        ELSE 1
    END AS float) AS [c]
    FROM [Articles] AS [a]
    INNER JOIN [Articles] AS [a0] ON [a].[Id] = [a0].[Id]
    WHERE (N' ' + [a].[Title] + N' ' COLLATE Latin1_General_100_CI_AI LIKE @pattern ESCAPE N'\' OR N' ' + [a].[TagNames] + N' ' COLLATE Latin1_General_100_CI_AI LIKE @pattern ESCAPE N'\' OR N' ' + [a].[Description] + N' ' COLLATE Latin1_General_100_CI_AI LIKE @pattern ESCAPE N'\' OR N' ' + [a].[Text] + N' ' COLLATE Latin1_General_100_CI_AI LIKE @pattern ESCAPE N'\') AND (N' ' + [a].[Title] + N' ' COLLATE Latin1_General_100_CI_AI LIKE @pattern17 ESCAPE N'\' OR N' ' + [a].[TagNames] + N' ' COLLATE Latin1_General_100_CI_AI LIKE @pattern17 ESCAPE N'\' OR N' ' + [a].[Description] + N' ' COLLATE Latin1_General_100_CI_AI LIKE @pattern17 ESCAPE N'\' OR N' ' + [a].[Text] + N' ' COLLATE Latin1_General_100_CI_AI LIKE @pattern17 ESCAPE N'\') AND (N' ' + [a].[Title] + N' ' COLLATE Latin1_General_100_CI_AI LIKE @pattern32 ESCAPE N'\' OR N' ' + [a].[TagNames] + N' ' COLLATE Latin1_General_100_CI_AI LIKE @pattern32 ESCAPE N'\' OR N' ' + [a].[Description] + N' ' COLLATE Latin1_General_100_CI_AI LIKE @pattern32 ESCAPE N'\' OR N' ' + [a].[Text] + N' ' COLLATE Latin1_General_100_CI_AI LIKE @pattern32 ESCAPE N'\')
    ORDER BY CAST(0 + CASE
        WHEN N' ' + [a].[Title] + N' ' COLLATE Latin1_General_100_CI_AI LIKE @pattern ESCAPE N'\' THEN 0
        ELSE 1
    END + CASE
        WHEN N' ' + [a].[Title] + N' ' COLLATE Latin1_General_100_CI_AI LIKE @pattern17 ESCAPE N'\' THEN 0
        ELSE 1
    END + CASE
        WHEN N' ' + [a].[Title] + N' ' COLLATE Latin1_General_100_CI_AI LIKE @pattern32 ESCAPE N'\' THEN 0
        ELSE 1
    END AS float), [a0].[PublishedAt] DESC, [a0].[Id] DESC
    OFFSET @p ROWS FETCH NEXT @p46 ROWS ONLY
) AS [s]
INNER JOIN [Articles] AS [a1] ON [s].[Id0] = [a1].[Id]
INNER JOIN [Users] AS [u] ON [a1].[AuthorId] = [u].[Id]
ORDER BY [s].[c], [s].[PublishedAt0] DESC, [s].[Id0] DESC

-- @pattern nvarchar(4000)
-- @pattern17 nvarchar(4000)
-- @pattern32 nvarchar(4000)
SELECT COUNT(*)
FROM [Articles] AS [a]
INNER JOIN [Articles] AS [a0] ON [a].[Id] = [a0].[Id]
WHERE (N' ' + [a].[Title] + N' ' COLLATE Latin1_General_100_CI_AI LIKE @pattern ESCAPE N'\' OR N' ' + [a].[TagNames] + N' ' COLLATE Latin1_General_100_CI_AI LIKE @pattern ESCAPE N'\' OR N' ' + [a].[Description] + N' ' COLLATE Latin1_General_100_CI_AI LIKE @pattern ESCAPE N'\' OR N' ' + [a].[Text] + N' ' COLLATE Latin1_General_100_CI_AI LIKE @pattern ESCAPE N'\') AND (N' ' + [a].[Title] + N' ' COLLATE Latin1_General_100_CI_AI LIKE @pattern17 ESCAPE N'\' OR N' ' + [a].[TagNames] + N' ' COLLATE Latin1_General_100_CI_AI LIKE @pattern17 ESCAPE N'\' OR N' ' + [a].[Description] + N' ' COLLATE Latin1_General_100_CI_AI LIKE @pattern17 ESCAPE N'\' OR N' ' + [a].[Text] + N' ' COLLATE Latin1_General_100_CI_AI LIKE @pattern17 ESCAPE N'\') AND (N' ' + [a].[Title] + N' ' COLLATE Latin1_General_100_CI_AI LIKE @pattern32 ESCAPE N'\' OR N' ' + [a].[TagNames] + N' ' COLLATE Latin1_General_100_CI_AI LIKE @pattern32 ESCAPE N'\' OR N' ' + [a].[Description] + N' ' COLLATE Latin1_General_100_CI_AI LIKE @pattern32 ESCAPE N'\' OR N' ' + [a].[Text] + N' ' COLLATE Latin1_General_100_CI_AI LIKE @pattern32 ESCAPE N'\')


---- a cursor page of a tag

-- @normalizedName5 nvarchar(50)
-- @p int
-- @normalizedName nvarchar(50)
-- @time datetime2(7)
-- @id int
SELECT (
    SELECT COUNT(*)
    FROM [ArticleTags] AS [a2]
    WHERE [a2].[TagId] = COALESCE((
        SELECT TOP(1) [t0].[Id]
        FROM [Tags] AS [t0]
        WHERE [t0].[NormalizedName] = @normalizedName5), 0)), [a0].[Id], [a0].[PublishedAt], [a0].[NormalizedTitle], [a0].[CreatedAt], [a0].[UpdatedAt], [a0].[Slug], [a0].[Title], [a0].[Description], [a0].[TagNames], [u].[Id], [u].[Username], [u].[FullName], [u].[Bio], [u].[Image], [u].[Social], [a0].[CommentCount], [a0].[FavoriteCount]
FROM (
    SELECT TOP(@p) [a].[ArticleId], [a].[PublishedAt]
    FROM [ArticleTags] AS [a]
    WHERE [a].[TagId] = COALESCE((
        SELECT TOP(1) [t].[Id]
        FROM [Tags] AS [t]
        WHERE [t].[NormalizedName] = @normalizedName), 0) AND [a].[PublishedAt] <= @time AND ([a].[PublishedAt] < @time OR [a].[ArticleId] < @id)
    ORDER BY [a].[PublishedAt] DESC, [a].[ArticleId] DESC
) AS [a1]
INNER JOIN [Articles] AS [a0] ON [a1].[ArticleId] = [a0].[Id]
INNER JOIN [Users] AS [u] ON [a0].[AuthorId] = [u].[Id]
ORDER BY [a1].[PublishedAt] DESC, [a1].[ArticleId] DESC

-- @normalizedName nvarchar(50)
SELECT COUNT(*)
FROM [ArticleTags] AS [a]
WHERE [a].[TagId] = COALESCE((
    SELECT TOP(1) [t].[Id]
    FROM [Tags] AS [t]
    WHERE [t].[NormalizedName] = @normalizedName), 0)


---- a cursor page of an author, by title

-- @normalizedUsername8 nvarchar(50)
-- @p int
-- @normalizedUsername nvarchar(50)
-- @title nvarchar(200)
-- @time datetime2(7)
-- @id int
SELECT (
    SELECT COUNT(*)
    FROM [Articles] AS [a2]
    WHERE [a2].[AuthorId] = COALESCE((
        SELECT TOP(1) [u4].[Id]
        FROM [Users] AS [u4]
        WHERE [u4].[NormalizedUsername] = @normalizedUsername8), 0)), [a1].[Id], [a1].[PublishedAt], [a1].[NormalizedTitle], [a1].[CreatedAt], [a1].[UpdatedAt], [a1].[Slug], [a1].[Title], [a1].[Description], [a1].[TagNames], [u3].[Id], [u3].[Username], [u3].[FullName], [u3].[Bio], [u3].[Image], [u3].[Social], [a1].[CommentCount], [a1].[FavoriteCount]
FROM (
    SELECT TOP(@p) [u1].[ArticleId], [u1].[PublishedAt], [u1].[NormalizedTitle]
    FROM (
        SELECT [a].[Id] AS [ArticleId], [a].[PublishedAt], [a].[NormalizedTitle]
        FROM [Articles] AS [a]
        WHERE [a].[AuthorId] = COALESCE((
            SELECT TOP(1) [u].[Id]
            FROM [Users] AS [u]
            WHERE [u].[NormalizedUsername] = @normalizedUsername), 0) AND [a].[NormalizedTitle] = @title AND [a].[PublishedAt] <= @time AND ([a].[PublishedAt] < @time OR [a].[Id] < @id)
        UNION ALL
        SELECT [a0].[Id] AS [ArticleId], [a0].[PublishedAt], [a0].[NormalizedTitle]
        FROM [Articles] AS [a0]
        WHERE [a0].[AuthorId] = COALESCE((
            SELECT TOP(1) [u0].[Id]
            FROM [Users] AS [u0]
            WHERE [u0].[NormalizedUsername] = @normalizedUsername), 0) AND [a0].[NormalizedTitle] > @title
    ) AS [u1]
    ORDER BY [u1].[NormalizedTitle], [u1].[PublishedAt] DESC, [u1].[ArticleId] DESC
) AS [u2]
INNER JOIN [Articles] AS [a1] ON [u2].[ArticleId] = [a1].[Id]
INNER JOIN [Users] AS [u3] ON [a1].[AuthorId] = [u3].[Id]
ORDER BY [u2].[NormalizedTitle], [u2].[PublishedAt] DESC, [u2].[ArticleId] DESC

-- @normalizedUsername nvarchar(50)
SELECT COUNT(*)
FROM [Articles] AS [a]
WHERE [a].[AuthorId] = COALESCE((
    SELECT TOP(1) [u].[Id]
    FROM [Users] AS [u]
    WHERE [u].[NormalizedUsername] = @normalizedUsername), 0)


---- a cursor page, most favorites first

-- @p int
-- @count int
-- @time datetime2(7)
-- @id int
SELECT (
    SELECT COUNT(*)
    FROM [Articles] AS [a2]), [a1].[Id], [a1].[PublishedAt], [a1].[NormalizedTitle], [a1].[CreatedAt], [a1].[UpdatedAt], [a1].[Slug], [a1].[Title], [a1].[Description], [a1].[TagNames], [u1].[Id], [u1].[Username], [u1].[FullName], [u1].[Bio], [u1].[Image], [u1].[Social], [a1].[CommentCount], [a1].[FavoriteCount]
FROM (
    SELECT TOP(@p) [u].[ArticleId], [u].[PublishedAt], [u].[FavoriteCount]
    FROM (
        SELECT [a].[Id] AS [ArticleId], [a].[PublishedAt], [a].[FavoriteCount]
        FROM [Articles] AS [a]
        WHERE [a].[FavoriteCount] = @count AND [a].[PublishedAt] <= @time AND ([a].[PublishedAt] < @time OR [a].[Id] < @id)
        UNION ALL
        SELECT [a0].[Id] AS [ArticleId], [a0].[PublishedAt], [a0].[FavoriteCount]
        FROM [Articles] AS [a0]
        WHERE [a0].[FavoriteCount] < @count
    ) AS [u]
    ORDER BY [u].[FavoriteCount] DESC, [u].[PublishedAt] DESC, [u].[ArticleId] DESC
) AS [u0]
INNER JOIN [Articles] AS [a1] ON [u0].[ArticleId] = [a1].[Id]
INNER JOIN [Users] AS [u1] ON [a1].[AuthorId] = [u1].[Id]
ORDER BY [u0].[FavoriteCount] DESC, [u0].[PublishedAt] DESC, [u0].[ArticleId] DESC

SELECT COUNT(*)
FROM [Articles] AS [a]

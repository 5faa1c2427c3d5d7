---- a page

-- @latest4 datetime2(7)
-- @latest datetime2(7)
-- @p int
-- @p2 int
SELECT (
    SELECT COUNT(*)
    FROM [Articles] AS [a2]
    WHERE [a2].[PublishedAt] <= @latest4), [a0].[Id], COALESCE([a0].[PublishedAt], '0001-01-01T00:00:00.0000000'), [a0].[NormalizedTitle], [a0].[CreatedAt], [a0].[UpdatedAt], [a0].[PublishedAt], [a0].[Slug], [a0].[Title], [a0].[Description], [a0].[ReadingMinutes], [a0].[TagNames], [u].[Id], [u].[Username], [u].[FullName], [u].[Bio], [u].[Image], [u].[Social], [a0].[CommentCount], [a0].[FavoriteCount]
FROM (
    SELECT [a].[Id], [a].[PublishedAt]
    FROM [Articles] AS [a]
    WHERE [a].[PublishedAt] <= @latest
    ORDER BY [a].[PublishedAt] DESC, [a].[Id] DESC
    OFFSET @p ROWS FETCH NEXT @p2 ROWS ONLY
) AS [a1]
INNER JOIN [Articles] AS [a0] ON [a1].[Id] = [a0].[Id]
INNER JOIN [Users] AS [u] ON [a0].[AuthorId] = [u].[Id]
ORDER BY [a1].[PublishedAt] DESC, [a1].[Id] DESC

-- @latest datetime2(7)
SELECT COUNT(*)
FROM [Articles] AS [a]
WHERE [a].[PublishedAt] <= @latest


---- a page, and another one after the number of articles is known

-- @latest8 datetime2(7)
-- @readerId int
-- @readerId6 int
-- @latest datetime2(7)
-- @p int
-- @p2 int
SELECT (
    SELECT COUNT(*)
    FROM [Articles] AS [a2]
    WHERE [a2].[PublishedAt] <= @latest8), [a0].[Id], COALESCE([a0].[PublishedAt], '0001-01-01T00:00:00.0000000'), [a0].[NormalizedTitle], [a0].[CreatedAt], [a0].[UpdatedAt], [a0].[PublishedAt], [a0].[Slug], [a0].[Title], [a0].[Description], [a0].[ReadingMinutes], [a0].[TagNames], [u].[Id], [u].[Username], [u].[FullName], [u].[Bio], [u].[Image], [u].[Social], CASE
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
    SELECT [a].[Id], [a].[PublishedAt]
    FROM [Articles] AS [a]
    WHERE [a].[PublishedAt] <= @latest
    ORDER BY [a].[PublishedAt] DESC, [a].[Id] DESC
    OFFSET @p ROWS FETCH NEXT @p2 ROWS ONLY
) AS [a1]
INNER JOIN [Articles] AS [a0] ON [a1].[Id] = [a0].[Id]
INNER JOIN [Users] AS [u] ON [a0].[AuthorId] = [u].[Id]
ORDER BY [a1].[PublishedAt] DESC, [a1].[Id] DESC

-- @readerId int
-- @readerId6 int
-- @latest datetime2(7)
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
END
FROM (
    SELECT [a].[Id], [a].[PublishedAt]
    FROM [Articles] AS [a]
    WHERE [a].[PublishedAt] <= @latest
    ORDER BY [a].[PublishedAt] DESC, [a].[Id] DESC
    OFFSET @p ROWS FETCH NEXT @p2 ROWS ONLY
) AS [a1]
INNER JOIN [Articles] AS [a0] ON [a1].[Id] = [a0].[Id]
INNER JOIN [Users] AS [u] ON [a0].[AuthorId] = [u].[Id]
ORDER BY [a1].[PublishedAt] DESC, [a1].[Id] DESC


---- a page of a tag, for a reader

-- @latest9 datetime2(7)
-- @normalizedName10 nvarchar(50)
-- @readerId int
-- @readerId7 int
-- @latest datetime2(7)
-- @normalizedName nvarchar(50)
-- @p int
-- @p3 int
-- @ef_filter__Now datetime2(7)
SELECT (
    SELECT COUNT(*)
    FROM [ArticleTags] AS [a3]
    WHERE [a3].[PublishedAt] <= @latest9 AND [a3].[TagId] = COALESCE((
        SELECT TOP(1) [t0].[Id]
        FROM [Tags] AS [t0]
        WHERE [t0].[NormalizedName] = @normalizedName10), 0)), [a2].[Id], COALESCE([a2].[PublishedAt], '0001-01-01T00:00:00.0000000'), [a2].[NormalizedTitle], [a2].[CreatedAt], [a2].[UpdatedAt], [a2].[PublishedAt], [a2].[Slug], [a2].[Title], [a2].[Description], [a2].[ReadingMinutes], [a2].[TagNames], [u].[Id], [u].[Username], [u].[FullName], [u].[Bio], [u].[Image], [u].[Social], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Follows] AS [f]
        WHERE [f].[FollowerId] = @readerId AND [f].[AuthorId] = [u].[Id]) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [a2].[CommentCount], [a2].[FavoriteCount], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Favorites] AS [f0]
        WHERE [f0].[UserId] = @readerId7 AND [f0].[ArticleId] = [a2].[Id]) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
FROM (
    SELECT [a].[ArticleId], [a].[PublishedAt]
    FROM [ArticleTags] AS [a]
    WHERE [a].[PublishedAt] <= @latest AND [a].[TagId] = COALESCE((
        SELECT TOP(1) [t].[Id]
        FROM [Tags] AS [t]
        WHERE [t].[NormalizedName] = @normalizedName), 0)
    ORDER BY [a].[PublishedAt] DESC, [a].[ArticleId] DESC
    OFFSET @p ROWS FETCH NEXT @p3 ROWS ONLY
) AS [a1]
INNER JOIN (
    SELECT [a0].[Id], [a0].[AuthorId], [a0].[CommentCount], [a0].[CreatedAt], [a0].[Description], [a0].[FavoriteCount], [a0].[NormalizedTitle], [a0].[PublishedAt], [a0].[ReadingMinutes], [a0].[Slug], [a0].[TagNames], [a0].[Title], [a0].[UpdatedAt]
    FROM [Articles] AS [a0]
    WHERE [a0].[PublishedAt] <= @ef_filter__Now
) AS [a2] ON [a1].[ArticleId] = [a2].[Id]
INNER JOIN [Users] AS [u] ON [a2].[AuthorId] = [u].[Id]
ORDER BY [a1].[PublishedAt] DESC, [a1].[ArticleId] DESC

-- @latest datetime2(7)
-- @normalizedName nvarchar(50)
SELECT COUNT(*)
FROM [ArticleTags] AS [a]
WHERE [a].[PublishedAt] <= @latest AND [a].[TagId] = COALESCE((
    SELECT TOP(1) [t].[Id]
    FROM [Tags] AS [t]
    WHERE [t].[NormalizedName] = @normalizedName), 0)


---- a page of a tag, an author and a favorite, oldest first

-- @latest9 datetime2(7)
-- @normalizedUsername10 nvarchar(50)
-- @normalizedName11 nvarchar(50)
-- @normalizedUsername13 nvarchar(50)
-- @latest datetime2(7)
-- @normalizedUsername nvarchar(50)
-- @normalizedName nvarchar(50)
-- @normalizedUsername4 nvarchar(50)
-- @p int
-- @p7 int
SELECT (
    SELECT COUNT(*)
    FROM [Articles] AS [a3]
    WHERE [a3].[PublishedAt] <= @latest9 AND [a3].[AuthorId] = COALESCE((
        SELECT TOP(1) [u2].[Id]
        FROM [Users] AS [u2]
        WHERE [u2].[NormalizedUsername] = @normalizedUsername10), 0) AND EXISTS (
        SELECT 1
        FROM [ArticleTags] AS [a4]
        WHERE [a4].[ArticleId] = [a3].[Id] AND [a4].[TagId] = COALESCE((
            SELECT TOP(1) [t0].[Id]
            FROM [Tags] AS [t0]
            WHERE [t0].[NormalizedName] = @normalizedName11), 0)) AND EXISTS (
        SELECT 1
        FROM [Favorites] AS [f0]
        WHERE [f0].[UserId] = COALESCE((
            SELECT TOP(1) [u3].[Id]
            FROM [Users] AS [u3]
            WHERE [u3].[NormalizedUsername] = @normalizedUsername13), 0) AND [f0].[ArticleId] = [a3].[Id])), [a1].[Id], COALESCE([a1].[PublishedAt], '0001-01-01T00:00:00.0000000'), [a1].[NormalizedTitle], [a1].[CreatedAt], [a1].[UpdatedAt], [a1].[PublishedAt], [a1].[Slug], [a1].[Title], [a1].[Description], [a1].[ReadingMinutes], [a1].[TagNames], [u1].[Id], [u1].[Username], [u1].[FullName], [u1].[Bio], [u1].[Image], [u1].[Social], [a1].[CommentCount], [a1].[FavoriteCount]
FROM (
    SELECT [a].[Id], [a].[PublishedAt]
    FROM [Articles] AS [a]
    WHERE [a].[PublishedAt] <= @latest AND [a].[AuthorId] = COALESCE((
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
            WHERE [u0].[NormalizedUsername] = @normalizedUsername4), 0) AND [f].[ArticleId] = [a].[Id])
    ORDER BY [a].[PublishedAt], [a].[Id]
    OFFSET @p ROWS FETCH NEXT @p7 ROWS ONLY
) AS [a2]
INNER JOIN [Articles] AS [a1] ON [a2].[Id] = [a1].[Id]
INNER JOIN [Users] AS [u1] ON [a1].[AuthorId] = [u1].[Id]
ORDER BY [a2].[PublishedAt], [a2].[Id]

-- @latest datetime2(7)
-- @normalizedUsername nvarchar(50)
-- @normalizedName nvarchar(50)
-- @normalizedUsername4 nvarchar(50)
SELECT COUNT(*)
FROM [Articles] AS [a]
WHERE [a].[PublishedAt] <= @latest AND [a].[AuthorId] = COALESCE((
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
        WHERE [u0].[NormalizedUsername] = @normalizedUsername4), 0) AND [f].[ArticleId] = [a].[Id])


---- a page of the favorites of a user

-- @latest5 datetime2(7)
-- @normalizedUsername6 nvarchar(50)
-- @latest datetime2(7)
-- @normalizedUsername nvarchar(50)
-- @p int
-- @p3 int
-- @ef_filter__Now datetime2(7)
SELECT (
    SELECT COUNT(*)
    FROM [Favorites] AS [f1]
    WHERE [f1].[PublishedAt] <= @latest5 AND [f1].[UserId] = COALESCE((
        SELECT TOP(1) [u1].[Id]
        FROM [Users] AS [u1]
        WHERE [u1].[NormalizedUsername] = @normalizedUsername6), 0)), [a0].[Id], COALESCE([a0].[PublishedAt], '0001-01-01T00:00:00.0000000'), [a0].[NormalizedTitle], [a0].[CreatedAt], [a0].[UpdatedAt], [a0].[PublishedAt], [a0].[Slug], [a0].[Title], [a0].[Description], [a0].[ReadingMinutes], [a0].[TagNames], [u0].[Id], [u0].[Username], [u0].[FullName], [u0].[Bio], [u0].[Image], [u0].[Social], [a0].[CommentCount], [a0].[FavoriteCount]
FROM (
    SELECT [f].[ArticleId], [f].[PublishedAt]
    FROM [Favorites] AS [f]
    WHERE [f].[PublishedAt] <= @latest AND [f].[UserId] = COALESCE((
        SELECT TOP(1) [u].[Id]
        FROM [Users] AS [u]
        WHERE [u].[NormalizedUsername] = @normalizedUsername), 0)
    ORDER BY [f].[PublishedAt] DESC, [f].[ArticleId] DESC
    OFFSET @p ROWS FETCH NEXT @p3 ROWS ONLY
) AS [f0]
INNER JOIN (
    SELECT [a].[Id], [a].[AuthorId], [a].[CommentCount], [a].[CreatedAt], [a].[Description], [a].[FavoriteCount], [a].[NormalizedTitle], [a].[PublishedAt], [a].[ReadingMinutes], [a].[Slug], [a].[TagNames], [a].[Title], [a].[UpdatedAt]
    FROM [Articles] AS [a]
    WHERE [a].[PublishedAt] <= @ef_filter__Now
) AS [a0] ON [f0].[ArticleId] = [a0].[Id]
INNER JOIN [Users] AS [u0] ON [a0].[AuthorId] = [u0].[Id]
ORDER BY [f0].[PublishedAt] DESC, [f0].[ArticleId] DESC

-- @latest datetime2(7)
-- @normalizedUsername nvarchar(50)
SELECT COUNT(*)
FROM [Favorites] AS [f]
WHERE [f].[PublishedAt] <= @latest AND [f].[UserId] = COALESCE((
    SELECT TOP(1) [u].[Id]
    FROM [Users] AS [u]
    WHERE [u].[NormalizedUsername] = @normalizedUsername), 0)


---- a page of a tag, most comments first

-- @latest6 datetime2(7)
-- @normalizedName7 nvarchar(50)
-- @latest datetime2(7)
-- @normalizedName nvarchar(50)
-- @p int
-- @p4 int
SELECT (
    SELECT COUNT(*)
    FROM [ArticleTags] AS [a3]
    WHERE [a3].[PublishedAt] <= @latest6 AND [a3].[TagId] = COALESCE((
        SELECT TOP(1) [t0].[Id]
        FROM [Tags] AS [t0]
        WHERE [t0].[NormalizedName] = @normalizedName7), 0)), [a1].[Id], COALESCE([a1].[PublishedAt], '0001-01-01T00:00:00.0000000'), [a1].[NormalizedTitle], [a1].[CreatedAt], [a1].[UpdatedAt], [a1].[PublishedAt], [a1].[Slug], [a1].[Title], [a1].[Description], [a1].[ReadingMinutes], [a1].[TagNames], [u].[Id], [u].[Username], [u].[FullName], [u].[Bio], [u].[Image], [u].[Social], [a1].[CommentCount], [a1].[FavoriteCount]
FROM (
    SELECT [a].[Id], [a].[CommentCount], [a].[PublishedAt]
    FROM [Articles] AS [a]
    WHERE [a].[PublishedAt] <= @latest AND EXISTS (
        SELECT 1
        FROM [ArticleTags] AS [a0]
        WHERE [a0].[ArticleId] = [a].[Id] AND [a0].[TagId] = COALESCE((
            SELECT TOP(1) [t].[Id]
            FROM [Tags] AS [t]
            WHERE [t].[NormalizedName] = @normalizedName), 0))
    ORDER BY [a].[CommentCount] DESC, [a].[PublishedAt] DESC, [a].[Id] DESC
    OFFSET @p ROWS FETCH NEXT @p4 ROWS ONLY
) AS [a2]
INNER JOIN [Articles] AS [a1] ON [a2].[Id] = [a1].[Id]
INNER JOIN [Users] AS [u] ON [a1].[AuthorId] = [u].[Id]
ORDER BY [a2].[CommentCount] DESC, [a2].[PublishedAt] DESC, [a2].[Id] DESC

-- @latest datetime2(7)
-- @normalizedName nvarchar(50)
SELECT COUNT(*)
FROM [ArticleTags] AS [a]
WHERE [a].[PublishedAt] <= @latest AND [a].[TagId] = COALESCE((
    SELECT TOP(1) [t].[Id]
    FROM [Tags] AS [t]
    WHERE [t].[NormalizedName] = @normalizedName), 0)


---- a page, most favorites first

-- @latest4 datetime2(7)
-- @latest datetime2(7)
-- @p int
-- @p2 int
SELECT (
    SELECT COUNT(*)
    FROM [Articles] AS [a2]
    WHERE [a2].[PublishedAt] <= @latest4), [a0].[Id], COALESCE([a0].[PublishedAt], '0001-01-01T00:00:00.0000000'), [a0].[NormalizedTitle], [a0].[CreatedAt], [a0].[UpdatedAt], [a0].[PublishedAt], [a0].[Slug], [a0].[Title], [a0].[Description], [a0].[ReadingMinutes], [a0].[TagNames], [u].[Id], [u].[Username], [u].[FullName], [u].[Bio], [u].[Image], [u].[Social], [a0].[CommentCount], [a0].[FavoriteCount]
FROM (
    SELECT [a].[Id], [a].[FavoriteCount], [a].[PublishedAt]
    FROM [Articles] AS [a]
    WHERE [a].[PublishedAt] <= @latest
    ORDER BY [a].[FavoriteCount] DESC, [a].[PublishedAt] DESC, [a].[Id] DESC
    OFFSET @p ROWS FETCH NEXT @p2 ROWS ONLY
) AS [a1]
INNER JOIN [Articles] AS [a0] ON [a1].[Id] = [a0].[Id]
INNER JOIN [Users] AS [u] ON [a0].[AuthorId] = [u].[Id]
ORDER BY [a1].[FavoriteCount] DESC, [a1].[PublishedAt] DESC, [a1].[Id] DESC

-- @latest datetime2(7)
SELECT COUNT(*)
FROM [Articles] AS [a]
WHERE [a].[PublishedAt] <= @latest


---- a page of an author, by title

-- @latest5 datetime2(7)
-- @normalizedUsername6 nvarchar(50)
-- @latest datetime2(7)
-- @normalizedUsername nvarchar(50)
-- @p int
-- @p3 int
SELECT (
    SELECT COUNT(*)
    FROM [Articles] AS [a2]
    WHERE [a2].[PublishedAt] <= @latest5 AND [a2].[AuthorId] = COALESCE((
        SELECT TOP(1) [u1].[Id]
        FROM [Users] AS [u1]
        WHERE [u1].[NormalizedUsername] = @normalizedUsername6), 0)), [a0].[Id], COALESCE([a0].[PublishedAt], '0001-01-01T00:00:00.0000000'), [a0].[NormalizedTitle], [a0].[CreatedAt], [a0].[UpdatedAt], [a0].[PublishedAt], [a0].[Slug], [a0].[Title], [a0].[Description], [a0].[ReadingMinutes], [a0].[TagNames], [u0].[Id], [u0].[Username], [u0].[FullName], [u0].[Bio], [u0].[Image], [u0].[Social], [a0].[CommentCount], [a0].[FavoriteCount]
FROM (
    SELECT [a].[Id], [a].[NormalizedTitle], [a].[PublishedAt]
    FROM [Articles] AS [a]
    WHERE [a].[PublishedAt] <= @latest AND [a].[AuthorId] = COALESCE((
        SELECT TOP(1) [u].[Id]
        FROM [Users] AS [u]
        WHERE [u].[NormalizedUsername] = @normalizedUsername), 0)
    ORDER BY [a].[NormalizedTitle], [a].[PublishedAt] DESC, [a].[Id] DESC
    OFFSET @p ROWS FETCH NEXT @p3 ROWS ONLY
) AS [a1]
INNER JOIN [Articles] AS [a0] ON [a1].[Id] = [a0].[Id]
INNER JOIN [Users] AS [u0] ON [a0].[AuthorId] = [u0].[Id]
ORDER BY [a1].[NormalizedTitle], [a1].[PublishedAt] DESC, [a1].[Id] DESC

-- @latest datetime2(7)
-- @normalizedUsername nvarchar(50)
SELECT COUNT(*)
FROM [Articles] AS [a]
WHERE [a].[PublishedAt] <= @latest AND [a].[AuthorId] = COALESCE((
    SELECT TOP(1) [u].[Id]
    FROM [Users] AS [u]
    WHERE [u].[NormalizedUsername] = @normalizedUsername), 0)


---- a page by followed authors

-- @latest10 datetime2(7)
-- @followerId9 int
-- @readerId int
-- @readerId7 int
-- @latest datetime2(7)
-- @followerId int
-- @p int
-- @p3 int
SELECT (
    SELECT COUNT(*)
    FROM [Follows] AS [f0]
    INNER JOIN (
        SELECT [a2].[AuthorId]
        FROM [Articles] AS [a2]
        WHERE [a2].[PublishedAt] <= @latest10
    ) AS [a3] ON [f0].[AuthorId] = [a3].[AuthorId]
    WHERE [f0].[FollowerId] = @followerId9), [a1].[Id], COALESCE([a1].[PublishedAt], '0001-01-01T00:00:00.0000000'), [a1].[NormalizedTitle], [a1].[CreatedAt], [a1].[UpdatedAt], [a1].[PublishedAt], [a1].[Slug], [a1].[Title], [a1].[Description], [a1].[ReadingMinutes], [a1].[TagNames], [u].[Id], [u].[Username], [u].[FullName], [u].[Bio], [u].[Image], [u].[Social], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Follows] AS [f1]
        WHERE [f1].[FollowerId] = @readerId AND [f1].[AuthorId] = [u].[Id]) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [a1].[CommentCount], [a1].[FavoriteCount], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Favorites] AS [f2]
        WHERE [f2].[UserId] = @readerId7 AND [f2].[ArticleId] = [a1].[Id]) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
FROM (
    SELECT [a0].[Id], [a0].[PublishedAt]
    FROM [Follows] AS [f]
    INNER JOIN (
        SELECT [a].[Id], [a].[AuthorId], [a].[PublishedAt]
        FROM [Articles] AS [a]
        WHERE [a].[PublishedAt] <= @latest
    ) AS [a0] ON [f].[AuthorId] = [a0].[AuthorId]
    WHERE [f].[FollowerId] = @followerId
    ORDER BY [a0].[PublishedAt] DESC, [a0].[Id] DESC
    OFFSET @p ROWS FETCH NEXT @p3 ROWS ONLY
) AS [s]
INNER JOIN [Articles] AS [a1] ON [s].[Id] = [a1].[Id]
INNER JOIN [Users] AS [u] ON [a1].[AuthorId] = [u].[Id]
ORDER BY [s].[PublishedAt] DESC, [s].[Id] DESC

-- @latest datetime2(7)
-- @followerId int
SELECT COUNT(*)
FROM [Follows] AS [f]
INNER JOIN (
    SELECT [a].[AuthorId]
    FROM [Articles] AS [a]
    WHERE [a].[PublishedAt] <= @latest
) AS [a0] ON [f].[AuthorId] = [a0].[AuthorId]
WHERE [f].[FollowerId] = @followerId


---- a page of the best matches of two words

-- @ef_filter__Now datetime2(7)
-- @anywhere nvarchar(4000)
-- @anywhere5 nvarchar(4000)
SELECT COUNT(*)
FROM [Articles] AS [a]
WHERE [a].[PublishedAt] <= @ef_filter__Now AND [a].[SearchText] LIKE @anywhere AND [a].[SearchText] LIKE @anywhere5

-- @latest20 datetime2(7)
-- @anywhere13 nvarchar(4000)
-- @anywhere17 nvarchar(4000)
-- @inTitle nvarchar(4000)
-- @inTitle7 nvarchar(4000)
-- @latest datetime2(7)
-- @anywhere nvarchar(4000)
-- @anywhere5 nvarchar(4000)
-- @p int
-- @p10 int
SELECT (
    SELECT COUNT(*)
    FROM [Articles] AS [a3]
    INNER JOIN (
        SELECT [a4].[Id]
        FROM [Articles] AS [a4]
        WHERE [a4].[PublishedAt] <= @latest20
    ) AS [a5] ON [a3].[Id] = [a5].[Id]
    WHERE [a3].[SearchText] LIKE @anywhere13 AND [a3].[SearchText] LIKE @anywhere17), [a2].[Id], COALESCE([a2].[PublishedAt], '0001-01-01T00:00:00.0000000'), [a2].[NormalizedTitle], [a2].[CreatedAt], [a2].[UpdatedAt], [a2].[PublishedAt], [a2].[Slug], [a2].[Title], [a2].[Description], [a2].[ReadingMinutes], [a2].[TagNames], [u].[Id], [u].[Username], [u].[FullName], [u].[Bio], [u].[Image], [u].[Social], [a2].[CommentCount], [a2].[FavoriteCount]
FROM (
    SELECT [a1].[Id] AS [Id0], [a1].[PublishedAt] AS [PublishedAt0], CAST(0 + CASE
        WHEN [a].[SearchText] LIKE @inTitle THEN 0
        ELSE 1001
    END + CASE
        WHEN [a].[SearchText] LIKE @inTitle7 THEN 0
        ELSE 1001
    END AS float) AS [c]
    FROM [Articles] AS [a]
    INNER JOIN (
        SELECT [a0].[Id], [a0].[PublishedAt]
        FROM [Articles] AS [a0]
        WHERE [a0].[PublishedAt] <= @latest
    ) AS [a1] ON [a].[Id] = [a1].[Id]
    WHERE [a].[SearchText] LIKE @anywhere AND [a].[SearchText] LIKE @anywhere5
    ORDER BY CAST(0 + CASE
        WHEN [a].[SearchText] LIKE @inTitle THEN 0
        ELSE 1001
    END + CASE
        WHEN [a].[SearchText] LIKE @inTitle7 THEN 0
        ELSE 1001
    END AS float), [a1].[PublishedAt] DESC, [a1].[Id] DESC
    OFFSET @p ROWS FETCH NEXT @p10 ROWS ONLY
) AS [s]
INNER JOIN [Articles] AS [a2] ON [s].[Id0] = [a2].[Id]
INNER JOIN [Users] AS [u] ON [a2].[AuthorId] = [u].[Id]
ORDER BY [s].[c], [s].[PublishedAt0] DESC, [s].[Id0] DESC


---- a page of the best matches of two words, in a full-text index

-- @p0 nvarchar(4000)
-- @ef_filter__Now datetime2(7)
-- @anywhere nvarchar(4000)
-- @anywhere6 nvarchar(4000)
SELECT COUNT(*)
FROM (
    SELECT [KEY] AS ArticleId, [RANK] AS Rank FROM CONTAINSTABLE(Articles, SearchText, @p0)
) AS [b]
INNER JOIN (
    SELECT [a].[Id], [a].[SearchText]
    FROM [Articles] AS [a]
    WHERE [a].[PublishedAt] <= @ef_filter__Now
) AS [a0] ON [b].[ArticleId] = [a0].[Id]
WHERE [a0].[SearchText] LIKE @anywhere AND [a0].[SearchText] LIKE @anywhere6

-- @p1 nvarchar(4000)
-- @latest22 datetime2(7)
-- @anywhere15 nvarchar(4000)
-- @anywhere19 nvarchar(4000)
-- @inTitle nvarchar(4000)
-- @inTitle8 nvarchar(4000)
-- @p0 nvarchar(4000)
-- @latest datetime2(7)
-- @anywhere nvarchar(4000)
-- @anywhere6 nvarchar(4000)
-- @p10 int
-- @p11 int
SELECT (
    SELECT COUNT(*)
    FROM (
        SELECT [KEY] AS ArticleId, [RANK] AS Rank FROM CONTAINSTABLE(Articles, SearchText, @p1)
    ) AS [b0]
    INNER JOIN [Articles] AS [a3] ON [b0].[ArticleId] = [a3].[Id]
    INNER JOIN (
        SELECT [a4].[Id]
        FROM [Articles] AS [a4]
        WHERE [a4].[PublishedAt] <= @latest22
    ) AS [a5] ON [a3].[Id] = [a5].[Id]
    WHERE [a3].[SearchText] LIKE @anywhere15 AND [a3].[SearchText] LIKE @anywhere19), [a2].[Id], COALESCE([a2].[PublishedAt], '0001-01-01T00:00:00.0000000'), [a2].[NormalizedTitle], [a2].[CreatedAt], [a2].[UpdatedAt], [a2].[PublishedAt], [a2].[Slug], [a2].[Title], [a2].[Description], [a2].[ReadingMinutes], [a2].[TagNames], [u].[Id], [u].[Username], [u].[FullName], [u].[Bio], [u].[Image], [u].[Social], [a2].[CommentCount], [a2].[FavoriteCount]
FROM (
    SELECT [a1].[Id] AS [Id0], [a1].[PublishedAt] AS [PublishedAt0], CAST(-[b].[Rank] + CASE
        WHEN [a].[SearchText] LIKE @inTitle THEN 0
        ELSE 1001
    END + CASE
        WHEN [a].[SearchText] LIKE @inTitle8 THEN 0
        ELSE 1001
    END AS float) AS [c]
    FROM (
        SELECT [KEY] AS ArticleId, [RANK] AS Rank FROM CONTAINSTABLE(Articles, SearchText, @p0)
    ) AS [b]
    INNER JOIN [Articles] AS [a] ON [b].[ArticleId] = [a].[Id]
    INNER JOIN (
        SELECT [a0].[Id], [a0].[PublishedAt]
        FROM [Articles] AS [a0]
        WHERE [a0].[PublishedAt] <= @latest
    ) AS [a1] ON [a].[Id] = [a1].[Id]
    WHERE [a].[SearchText] LIKE @anywhere AND [a].[SearchText] LIKE @anywhere6
    ORDER BY CAST(-[b].[Rank] + CASE
        WHEN [a].[SearchText] LIKE @inTitle THEN 0
        ELSE 1001
    END + CASE
        WHEN [a].[SearchText] LIKE @inTitle8 THEN 0
        ELSE 1001
    END AS float), [a1].[PublishedAt] DESC, [a1].[Id] DESC
    OFFSET @p10 ROWS FETCH NEXT @p11 ROWS ONLY
) AS [s]
INNER JOIN [Articles] AS [a2] ON [s].[Id0] = [a2].[Id]
INNER JOIN [Users] AS [u] ON [a2].[AuthorId] = [u].[Id]
ORDER BY [s].[c], [s].[PublishedAt0] DESC, [s].[Id0] DESC


---- the newest of the articles with a word and a tag, in a full-text index

-- @p0 nvarchar(4000)
-- @ef_filter__Now datetime2(7)
-- @anywhere nvarchar(4000)
SELECT COUNT(*)
FROM (
    SELECT [KEY] AS ArticleId, [RANK] AS Rank FROM CONTAINSTABLE(Articles, SearchText, @p0)
) AS [b]
INNER JOIN (
    SELECT [a].[Id], [a].[SearchText]
    FROM [Articles] AS [a]
    WHERE [a].[PublishedAt] <= @ef_filter__Now
) AS [a0] ON [b].[ArticleId] = [a0].[Id]
WHERE [a0].[SearchText] LIKE @anywhere

-- @p1 nvarchar(4000)
-- @latest16 datetime2(7)
-- @anywhere13 nvarchar(4000)
-- @normalizedName17 nvarchar(50)
-- @p0 nvarchar(4000)
-- @latest datetime2(7)
-- @anywhere nvarchar(4000)
-- @normalizedName nvarchar(50)
-- @p8 int
-- @p9 int
SELECT (
    SELECT COUNT(*)
    FROM (
        SELECT [KEY] AS ArticleId, [RANK] AS Rank FROM CONTAINSTABLE(Articles, SearchText, @p1)
    ) AS [b0]
    INNER JOIN [Articles] AS [a4] ON [b0].[ArticleId] = [a4].[Id]
    INNER JOIN (
        SELECT [a5].[Id]
        FROM [Articles] AS [a5]
        WHERE [a5].[PublishedAt] <= @latest16
    ) AS [a6] ON [a4].[Id] = [a6].[Id]
    WHERE [a4].[SearchText] LIKE @anywhere13 AND EXISTS (
        SELECT 1
        FROM [ArticleTags] AS [a7]
        WHERE [a7].[ArticleId] = [a6].[Id] AND [a7].[TagId] = COALESCE((
            SELECT TOP(1) [t0].[Id]
            FROM [Tags] AS [t0]
            WHERE [t0].[NormalizedName] = @normalizedName17), 0))), [a3].[Id], COALESCE([a3].[PublishedAt], '0001-01-01T00:00:00.0000000'), [a3].[NormalizedTitle], [a3].[CreatedAt], [a3].[UpdatedAt], [a3].[PublishedAt], [a3].[Slug], [a3].[Title], [a3].[Description], [a3].[ReadingMinutes], [a3].[TagNames], [u].[Id], [u].[Username], [u].[FullName], [u].[Bio], [u].[Image], [u].[Social], [a3].[CommentCount], [a3].[FavoriteCount]
FROM (
    SELECT [a1].[Id] AS [Id0], [a1].[PublishedAt] AS [PublishedAt0]
    FROM (
        SELECT [KEY] AS ArticleId, [RANK] AS Rank FROM CONTAINSTABLE(Articles, SearchText, @p0)
    ) AS [b]
    INNER JOIN [Articles] AS [a] ON [b].[ArticleId] = [a].[Id]
    INNER JOIN (
        SELECT [a0].[Id], [a0].[PublishedAt]
        FROM [Articles] AS [a0]
        WHERE [a0].[PublishedAt] <= @latest
    ) AS [a1] ON [a].[Id] = [a1].[Id]
    WHERE [a].[SearchText] LIKE @anywhere AND EXISTS (
        SELECT 1
        FROM [ArticleTags] AS [a2]
        WHERE [a2].[ArticleId] = [a1].[Id] AND [a2].[TagId] = COALESCE((
            SELECT TOP(1) [t].[Id]
            FROM [Tags] AS [t]
            WHERE [t].[NormalizedName] = @normalizedName), 0))
    ORDER BY [a1].[PublishedAt] DESC, [a1].[Id] DESC
    OFFSET @p8 ROWS FETCH NEXT @p9 ROWS ONLY
) AS [s]
INNER JOIN [Articles] AS [a3] ON [s].[Id0] = [a3].[Id]
INNER JOIN [Users] AS [u] ON [a3].[AuthorId] = [u].[Id]
ORDER BY [s].[PublishedAt0] DESC, [s].[Id0] DESC


---- the newest of the articles with two common words

-- @latest datetime2(7)
-- @normalizedName nvarchar(50)
-- @ef_filter__Now datetime2(7)
-- @anywhere nvarchar(4000)
-- @anywhere7 nvarchar(4000)
SELECT [a].[ArticleId], [a].[PublishedAt]
FROM [ArticleTags] AS [a]
WHERE [a].[PublishedAt] <= @latest AND [a].[TagId] = COALESCE((
    SELECT TOP(1) [t].[Id]
    FROM [Tags] AS [t]
    WHERE [t].[NormalizedName] = @normalizedName), 0) AND [a].[ArticleId] + 0 IN (
    SELECT [a0].[Id]
    FROM [Articles] AS [a0]
    WHERE [a0].[PublishedAt] <= @ef_filter__Now AND [a0].[SearchText] LIKE @anywhere AND [a0].[SearchText] LIKE @anywhere7
)
ORDER BY [a].[PublishedAt] DESC, [a].[ArticleId] DESC


---- the best matches of two common words

-- @p int
-- @ef_filter__Now datetime2(7)
-- @anywhere nvarchar(4000)
-- @anywhere5 nvarchar(4000)
-- @inTitle nvarchar(4000)
-- @inTitle7 nvarchar(4000)
SELECT [a2].[Id]
FROM (
    SELECT TOP(@p) [a].[Id], [a].[SearchText]
    FROM [Articles] AS [a]
    WHERE [a].[PublishedAt] <= @ef_filter__Now AND [a].[SearchText] LIKE @anywhere AND [a].[SearchText] LIKE @anywhere5
    ORDER BY [a].[Id]
) AS [a1]
INNER JOIN (
    SELECT [a0].[Id], [a0].[PublishedAt]
    FROM [Articles] AS [a0]
    WHERE [a0].[PublishedAt] <= @ef_filter__Now
) AS [a2] ON [a1].[Id] = [a2].[Id] + 0
ORDER BY CAST(0 + CASE
    WHEN [a1].[SearchText] LIKE @inTitle THEN 0
    ELSE 1001
END + CASE
    WHEN [a1].[SearchText] LIKE @inTitle7 THEN 0
    ELSE 1001
END AS float), [a2].[PublishedAt] DESC, [a2].[Id] DESC


---- a cursor page of a tag

-- @latest7 datetime2(7)
-- @normalizedName8 nvarchar(50)
-- @p int
-- @latest datetime2(7)
-- @normalizedName nvarchar(50)
-- @time datetime2(7)
-- @id int
-- @ef_filter__Now datetime2(7)
SELECT (
    SELECT COUNT(*)
    FROM [ArticleTags] AS [a3]
    WHERE [a3].[PublishedAt] <= @latest7 AND [a3].[TagId] = COALESCE((
        SELECT TOP(1) [t0].[Id]
        FROM [Tags] AS [t0]
        WHERE [t0].[NormalizedName] = @normalizedName8), 0)), [a2].[Id], COALESCE([a2].[PublishedAt], '0001-01-01T00:00:00.0000000'), [a2].[NormalizedTitle], [a2].[CreatedAt], [a2].[UpdatedAt], [a2].[PublishedAt], [a2].[Slug], [a2].[Title], [a2].[Description], [a2].[ReadingMinutes], [a2].[TagNames], [u].[Id], [u].[Username], [u].[FullName], [u].[Bio], [u].[Image], [u].[Social], [a2].[CommentCount], [a2].[FavoriteCount]
FROM (
    SELECT TOP(@p) [a].[ArticleId], [a].[PublishedAt]
    FROM [ArticleTags] AS [a]
    WHERE [a].[PublishedAt] <= @latest AND [a].[TagId] = COALESCE((
        SELECT TOP(1) [t].[Id]
        FROM [Tags] AS [t]
        WHERE [t].[NormalizedName] = @normalizedName), 0) AND [a].[PublishedAt] <= @time AND ([a].[PublishedAt] < @time OR [a].[ArticleId] < @id)
    ORDER BY [a].[PublishedAt] DESC, [a].[ArticleId] DESC
) AS [a1]
INNER JOIN (
    SELECT [a0].[Id], [a0].[AuthorId], [a0].[CommentCount], [a0].[CreatedAt], [a0].[Description], [a0].[FavoriteCount], [a0].[NormalizedTitle], [a0].[PublishedAt], [a0].[ReadingMinutes], [a0].[Slug], [a0].[TagNames], [a0].[Title], [a0].[UpdatedAt]
    FROM [Articles] AS [a0]
    WHERE [a0].[PublishedAt] <= @ef_filter__Now
) AS [a2] ON [a1].[ArticleId] = [a2].[Id]
INNER JOIN [Users] AS [u] ON [a2].[AuthorId] = [u].[Id]
ORDER BY [a1].[PublishedAt] DESC, [a1].[ArticleId] DESC

-- @latest datetime2(7)
-- @normalizedName nvarchar(50)
SELECT COUNT(*)
FROM [ArticleTags] AS [a]
WHERE [a].[PublishedAt] <= @latest AND [a].[TagId] = COALESCE((
    SELECT TOP(1) [t].[Id]
    FROM [Tags] AS [t]
    WHERE [t].[NormalizedName] = @normalizedName), 0)


---- a cursor page of an author, by title

-- @latest11 datetime2(7)
-- @normalizedUsername12 nvarchar(50)
-- @p int
-- @latest datetime2(7)
-- @normalizedUsername nvarchar(50)
-- @title nvarchar(200)
-- @time datetime2(7)
-- @id int
SELECT (
    SELECT COUNT(*)
    FROM [Articles] AS [a2]
    WHERE [a2].[PublishedAt] <= @latest11 AND [a2].[AuthorId] = COALESCE((
        SELECT TOP(1) [u4].[Id]
        FROM [Users] AS [u4]
        WHERE [u4].[NormalizedUsername] = @normalizedUsername12), 0)), [a1].[Id], COALESCE([a1].[PublishedAt], '0001-01-01T00:00:00.0000000'), [a1].[NormalizedTitle], [a1].[CreatedAt], [a1].[UpdatedAt], [a1].[PublishedAt], [a1].[Slug], [a1].[Title], [a1].[Description], [a1].[ReadingMinutes], [a1].[TagNames], [u3].[Id], [u3].[Username], [u3].[FullName], [u3].[Bio], [u3].[Image], [u3].[Social], [a1].[CommentCount], [a1].[FavoriteCount]
FROM (
    SELECT TOP(@p) [u1].[ArticleId], [u1].[PublishedAt], [u1].[NormalizedTitle]
    FROM (
        SELECT [a].[Id] AS [ArticleId], [a].[PublishedAt], [a].[NormalizedTitle]
        FROM [Articles] AS [a]
        WHERE [a].[PublishedAt] <= @latest AND [a].[AuthorId] = COALESCE((
            SELECT TOP(1) [u].[Id]
            FROM [Users] AS [u]
            WHERE [u].[NormalizedUsername] = @normalizedUsername), 0) AND [a].[NormalizedTitle] = @title AND [a].[PublishedAt] <= @time AND ([a].[PublishedAt] < @time OR [a].[Id] < @id)
        UNION ALL
        SELECT [a0].[Id] AS [ArticleId], [a0].[PublishedAt], [a0].[NormalizedTitle]
        FROM [Articles] AS [a0]
        WHERE [a0].[PublishedAt] <= @latest AND [a0].[AuthorId] = COALESCE((
            SELECT TOP(1) [u0].[Id]
            FROM [Users] AS [u0]
            WHERE [u0].[NormalizedUsername] = @normalizedUsername), 0) AND [a0].[NormalizedTitle] > @title
    ) AS [u1]
    ORDER BY [u1].[NormalizedTitle], [u1].[PublishedAt] DESC, [u1].[ArticleId] DESC
) AS [u2]
INNER JOIN [Articles] AS [a1] ON [u2].[ArticleId] = [a1].[Id]
INNER JOIN [Users] AS [u3] ON [a1].[AuthorId] = [u3].[Id]
ORDER BY [u2].[NormalizedTitle], [u2].[PublishedAt] DESC, [u2].[ArticleId] DESC

-- @latest datetime2(7)
-- @normalizedUsername nvarchar(50)
SELECT COUNT(*)
FROM [Articles] AS [a]
WHERE [a].[PublishedAt] <= @latest AND [a].[AuthorId] = COALESCE((
    SELECT TOP(1) [u].[Id]
    FROM [Users] AS [u]
    WHERE [u].[NormalizedUsername] = @normalizedUsername), 0)


---- a cursor page, most favorites first

-- @latest9 datetime2(7)
-- @p int
-- @latest datetime2(7)
-- @count int
-- @time datetime2(7)
-- @id int
SELECT (
    SELECT COUNT(*)
    FROM [Articles] AS [a2]
    WHERE [a2].[PublishedAt] <= @latest9), [a1].[Id], COALESCE([a1].[PublishedAt], '0001-01-01T00:00:00.0000000'), [a1].[NormalizedTitle], [a1].[CreatedAt], [a1].[UpdatedAt], [a1].[PublishedAt], [a1].[Slug], [a1].[Title], [a1].[Description], [a1].[ReadingMinutes], [a1].[TagNames], [u1].[Id], [u1].[Username], [u1].[FullName], [u1].[Bio], [u1].[Image], [u1].[Social], [a1].[CommentCount], [a1].[FavoriteCount]
FROM (
    SELECT TOP(@p) [u].[ArticleId], [u].[PublishedAt], [u].[FavoriteCount]
    FROM (
        SELECT [a].[Id] AS [ArticleId], [a].[PublishedAt], [a].[FavoriteCount]
        FROM [Articles] AS [a]
        WHERE [a].[PublishedAt] <= @latest AND [a].[FavoriteCount] = @count AND [a].[PublishedAt] <= @time AND ([a].[PublishedAt] < @time OR [a].[Id] < @id)
        UNION ALL
        SELECT [a0].[Id] AS [ArticleId], [a0].[PublishedAt], [a0].[FavoriteCount]
        FROM [Articles] AS [a0]
        WHERE [a0].[PublishedAt] <= @latest AND [a0].[FavoriteCount] < @count
    ) AS [u]
    ORDER BY [u].[FavoriteCount] DESC, [u].[PublishedAt] DESC, [u].[ArticleId] DESC
) AS [u0]
INNER JOIN [Articles] AS [a1] ON [u0].[ArticleId] = [a1].[Id]
INNER JOIN [Users] AS [u1] ON [a1].[AuthorId] = [u1].[Id]
ORDER BY [u0].[FavoriteCount] DESC, [u0].[PublishedAt] DESC, [u0].[ArticleId] DESC

-- @latest datetime2(7)
SELECT COUNT(*)
FROM [Articles] AS [a]
WHERE [a].[PublishedAt] <= @latest

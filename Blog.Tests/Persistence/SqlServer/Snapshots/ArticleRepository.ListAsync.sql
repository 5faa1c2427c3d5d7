---- a page

-- @ef_filter__Now datetime2(7)
-- @p int
-- @p1 int
SELECT (
    SELECT COUNT(*)
    FROM [Articles] AS [a3]
    WHERE [a3].[PublishedAt] <= @ef_filter__Now), [a2].[Id], COALESCE([a2].[PublishedAt], '0001-01-01T00:00:00.0000000'), [a2].[NormalizedTitle], [a2].[CreatedAt], [a2].[UpdatedAt], [a2].[PublishedAt], [a2].[Slug], [a2].[Title], [a2].[Description], [a2].[ReadingMinutes], [a2].[TagNames], [u].[Id], [u].[Username], [u].[FullName], [u].[Bio], [u].[Image], [u].[Social], [a2].[CommentCount], [a2].[FavoriteCount]
FROM (
    SELECT [a].[Id], [a].[PublishedAt]
    FROM [Articles] AS [a]
    WHERE [a].[PublishedAt] <= @ef_filter__Now
    ORDER BY [a].[PublishedAt] DESC, [a].[Id] DESC
    OFFSET @p ROWS FETCH NEXT @p1 ROWS ONLY
) AS [a1]
INNER JOIN (
    SELECT [a0].[Id], [a0].[AuthorId], [a0].[CommentCount], [a0].[CreatedAt], [a0].[Description], [a0].[FavoriteCount], [a0].[NormalizedTitle], [a0].[PublishedAt], [a0].[ReadingMinutes], [a0].[Slug], [a0].[TagNames], [a0].[Title], [a0].[UpdatedAt]
    FROM [Articles] AS [a0]
    WHERE [a0].[PublishedAt] <= @ef_filter__Now
) AS [a2] ON [a1].[Id] = [a2].[Id]
INNER JOIN [Users] AS [u] ON [a2].[AuthorId] = [u].[Id]
ORDER BY [a1].[PublishedAt] DESC, [a1].[Id] DESC

-- @ef_filter__Now datetime2(7)
SELECT COUNT(*)
FROM [Articles] AS [a]
WHERE [a].[PublishedAt] <= @ef_filter__Now


---- a page, and another one after the number of articles is known

-- @ef_filter__Now datetime2(7)
-- @readerId int
-- @readerId5 int
-- @p int
-- @p1 int
SELECT (
    SELECT COUNT(*)
    FROM [Articles] AS [a3]
    WHERE [a3].[PublishedAt] <= @ef_filter__Now), [a2].[Id], COALESCE([a2].[PublishedAt], '0001-01-01T00:00:00.0000000'), [a2].[NormalizedTitle], [a2].[CreatedAt], [a2].[UpdatedAt], [a2].[PublishedAt], [a2].[Slug], [a2].[Title], [a2].[Description], [a2].[ReadingMinutes], [a2].[TagNames], [u].[Id], [u].[Username], [u].[FullName], [u].[Bio], [u].[Image], [u].[Social], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Follows] AS [f]
        WHERE [f].[FollowerId] = @readerId AND [f].[AuthorId] = [u].[Id]) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [a2].[CommentCount], [a2].[FavoriteCount], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Favorites] AS [f0]
        WHERE [f0].[UserId] = @readerId5 AND [f0].[ArticleId] = [a2].[Id]) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
FROM (
    SELECT [a].[Id], [a].[PublishedAt]
    FROM [Articles] AS [a]
    WHERE [a].[PublishedAt] <= @ef_filter__Now
    ORDER BY [a].[PublishedAt] DESC, [a].[Id] DESC
    OFFSET @p ROWS FETCH NEXT @p1 ROWS ONLY
) AS [a1]
INNER JOIN (
    SELECT [a0].[Id], [a0].[AuthorId], [a0].[CommentCount], [a0].[CreatedAt], [a0].[Description], [a0].[FavoriteCount], [a0].[NormalizedTitle], [a0].[PublishedAt], [a0].[ReadingMinutes], [a0].[Slug], [a0].[TagNames], [a0].[Title], [a0].[UpdatedAt]
    FROM [Articles] AS [a0]
    WHERE [a0].[PublishedAt] <= @ef_filter__Now
) AS [a2] ON [a1].[Id] = [a2].[Id]
INNER JOIN [Users] AS [u] ON [a2].[AuthorId] = [u].[Id]
ORDER BY [a1].[PublishedAt] DESC, [a1].[Id] DESC

-- @readerId int
-- @readerId5 int
-- @ef_filter__Now datetime2(7)
-- @p int
-- @p1 int
SELECT [a2].[Id], COALESCE([a2].[PublishedAt], '0001-01-01T00:00:00.0000000'), [a2].[NormalizedTitle], [a2].[CreatedAt], [a2].[UpdatedAt], [a2].[PublishedAt], [a2].[Slug], [a2].[Title], [a2].[Description], [a2].[ReadingMinutes], [a2].[TagNames], [u].[Id], [u].[Username], [u].[FullName], [u].[Bio], [u].[Image], [u].[Social], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Follows] AS [f]
        WHERE [f].[FollowerId] = @readerId AND [f].[AuthorId] = [u].[Id]) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [a2].[CommentCount], [a2].[FavoriteCount], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Favorites] AS [f0]
        WHERE [f0].[UserId] = @readerId5 AND [f0].[ArticleId] = [a2].[Id]) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
FROM (
    SELECT [a].[Id], [a].[PublishedAt]
    FROM [Articles] AS [a]
    WHERE [a].[PublishedAt] <= @ef_filter__Now
    ORDER BY [a].[PublishedAt] DESC, [a].[Id] DESC
    OFFSET @p ROWS FETCH NEXT @p1 ROWS ONLY
) AS [a1]
INNER JOIN (
    SELECT [a0].[Id], [a0].[AuthorId], [a0].[CommentCount], [a0].[CreatedAt], [a0].[Description], [a0].[FavoriteCount], [a0].[NormalizedTitle], [a0].[PublishedAt], [a0].[ReadingMinutes], [a0].[Slug], [a0].[TagNames], [a0].[Title], [a0].[UpdatedAt]
    FROM [Articles] AS [a0]
    WHERE [a0].[PublishedAt] <= @ef_filter__Now
) AS [a2] ON [a1].[Id] = [a2].[Id]
INNER JOIN [Users] AS [u] ON [a2].[AuthorId] = [u].[Id]
ORDER BY [a1].[PublishedAt] DESC, [a1].[Id] DESC


---- a page of a tag, for a reader

-- @context_Now9 datetime2(7)
-- @normalizedName10 nvarchar(50)
-- @readerId int
-- @readerId7 int
-- @context_Now datetime2(7)
-- @normalizedName nvarchar(50)
-- @p int
-- @p3 int
-- @ef_filter__Now datetime2(7)
SELECT (
    SELECT COUNT(*)
    FROM [ArticleTags] AS [a3]
    WHERE [a3].[PublishedAt] <= @context_Now9 AND [a3].[TagId] = COALESCE((
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
    WHERE [a].[PublishedAt] <= @context_Now AND [a].[TagId] = COALESCE((
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

-- @context_Now datetime2(7)
-- @normalizedName nvarchar(50)
SELECT COUNT(*)
FROM [ArticleTags] AS [a]
WHERE [a].[PublishedAt] <= @context_Now AND [a].[TagId] = COALESCE((
    SELECT TOP(1) [t].[Id]
    FROM [Tags] AS [t]
    WHERE [t].[NormalizedName] = @normalizedName), 0)


---- a page of a tag, an author and a favorite, oldest first

-- @ef_filter__Now datetime2(7)
-- @normalizedUsername8 nvarchar(50)
-- @normalizedName9 nvarchar(50)
-- @normalizedUsername11 nvarchar(50)
-- @normalizedUsername nvarchar(50)
-- @normalizedName nvarchar(50)
-- @normalizedUsername3 nvarchar(50)
-- @p int
-- @p6 int
SELECT (
    SELECT COUNT(*)
    FROM [Articles] AS [a4]
    WHERE [a4].[PublishedAt] <= @ef_filter__Now AND [a4].[AuthorId] = COALESCE((
        SELECT TOP(1) [u2].[Id]
        FROM [Users] AS [u2]
        WHERE [u2].[NormalizedUsername] = @normalizedUsername8), 0) AND EXISTS (
        SELECT 1
        FROM [ArticleTags] AS [a5]
        WHERE [a5].[ArticleId] = [a4].[Id] AND [a5].[TagId] = COALESCE((
            SELECT TOP(1) [t0].[Id]
            FROM [Tags] AS [t0]
            WHERE [t0].[NormalizedName] = @normalizedName9), 0)) AND EXISTS (
        SELECT 1
        FROM [Favorites] AS [f0]
        WHERE [f0].[UserId] = COALESCE((
            SELECT TOP(1) [u3].[Id]
            FROM [Users] AS [u3]
            WHERE [u3].[NormalizedUsername] = @normalizedUsername11), 0) AND [f0].[ArticleId] = [a4].[Id])), [a3].[Id], COALESCE([a3].[PublishedAt], '0001-01-01T00:00:00.0000000'), [a3].[NormalizedTitle], [a3].[CreatedAt], [a3].[UpdatedAt], [a3].[PublishedAt], [a3].[Slug], [a3].[Title], [a3].[Description], [a3].[ReadingMinutes], [a3].[TagNames], [u1].[Id], [u1].[Username], [u1].[FullName], [u1].[Bio], [u1].[Image], [u1].[Social], [a3].[CommentCount], [a3].[FavoriteCount]
FROM (
    SELECT [a].[Id], [a].[PublishedAt]
    FROM [Articles] AS [a]
    WHERE [a].[PublishedAt] <= @ef_filter__Now AND [a].[AuthorId] = COALESCE((
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
INNER JOIN (
    SELECT [a1].[Id], [a1].[AuthorId], [a1].[CommentCount], [a1].[CreatedAt], [a1].[Description], [a1].[FavoriteCount], [a1].[NormalizedTitle], [a1].[PublishedAt], [a1].[ReadingMinutes], [a1].[Slug], [a1].[TagNames], [a1].[Title], [a1].[UpdatedAt]
    FROM [Articles] AS [a1]
    WHERE [a1].[PublishedAt] <= @ef_filter__Now
) AS [a3] ON [a2].[Id] = [a3].[Id]
INNER JOIN [Users] AS [u1] ON [a3].[AuthorId] = [u1].[Id]
ORDER BY [a2].[PublishedAt], [a2].[Id]

-- @ef_filter__Now datetime2(7)
-- @normalizedUsername nvarchar(50)
-- @normalizedName nvarchar(50)
-- @normalizedUsername3 nvarchar(50)
SELECT COUNT(*)
FROM [Articles] AS [a]
WHERE [a].[PublishedAt] <= @ef_filter__Now AND [a].[AuthorId] = COALESCE((
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

-- @context_Now5 datetime2(7)
-- @normalizedUsername6 nvarchar(50)
-- @context_Now datetime2(7)
-- @normalizedUsername nvarchar(50)
-- @p int
-- @p3 int
-- @ef_filter__Now datetime2(7)
SELECT (
    SELECT COUNT(*)
    FROM [Favorites] AS [f1]
    WHERE [f1].[PublishedAt] <= @context_Now5 AND [f1].[UserId] = COALESCE((
        SELECT TOP(1) [u1].[Id]
        FROM [Users] AS [u1]
        WHERE [u1].[NormalizedUsername] = @normalizedUsername6), 0)), [a0].[Id], COALESCE([a0].[PublishedAt], '0001-01-01T00:00:00.0000000'), [a0].[NormalizedTitle], [a0].[CreatedAt], [a0].[UpdatedAt], [a0].[PublishedAt], [a0].[Slug], [a0].[Title], [a0].[Description], [a0].[ReadingMinutes], [a0].[TagNames], [u0].[Id], [u0].[Username], [u0].[FullName], [u0].[Bio], [u0].[Image], [u0].[Social], [a0].[CommentCount], [a0].[FavoriteCount]
FROM (
    SELECT [f].[ArticleId], [f].[PublishedAt]
    FROM [Favorites] AS [f]
    WHERE [f].[PublishedAt] <= @context_Now AND [f].[UserId] = COALESCE((
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

-- @context_Now datetime2(7)
-- @normalizedUsername nvarchar(50)
SELECT COUNT(*)
FROM [Favorites] AS [f]
WHERE [f].[PublishedAt] <= @context_Now AND [f].[UserId] = COALESCE((
    SELECT TOP(1) [u].[Id]
    FROM [Users] AS [u]
    WHERE [u].[NormalizedUsername] = @normalizedUsername), 0)


---- a page of a tag, most comments first

-- @context_Now datetime2(7)
-- @normalizedName6 nvarchar(50)
-- @ef_filter__Now datetime2(7)
-- @normalizedName nvarchar(50)
-- @p int
-- @p3 int
SELECT (
    SELECT COUNT(*)
    FROM [ArticleTags] AS [a4]
    WHERE [a4].[PublishedAt] <= @context_Now AND [a4].[TagId] = COALESCE((
        SELECT TOP(1) [t0].[Id]
        FROM [Tags] AS [t0]
        WHERE [t0].[NormalizedName] = @normalizedName6), 0)), [a3].[Id], COALESCE([a3].[PublishedAt], '0001-01-01T00:00:00.0000000'), [a3].[NormalizedTitle], [a3].[CreatedAt], [a3].[UpdatedAt], [a3].[PublishedAt], [a3].[Slug], [a3].[Title], [a3].[Description], [a3].[ReadingMinutes], [a3].[TagNames], [u].[Id], [u].[Username], [u].[FullName], [u].[Bio], [u].[Image], [u].[Social], [a3].[CommentCount], [a3].[FavoriteCount]
FROM (
    SELECT [a].[Id], [a].[CommentCount], [a].[PublishedAt]
    FROM [Articles] AS [a]
    WHERE [a].[PublishedAt] <= @ef_filter__Now AND EXISTS (
        SELECT 1
        FROM [ArticleTags] AS [a0]
        WHERE [a0].[ArticleId] = [a].[Id] AND [a0].[TagId] = COALESCE((
            SELECT TOP(1) [t].[Id]
            FROM [Tags] AS [t]
            WHERE [t].[NormalizedName] = @normalizedName), 0))
    ORDER BY [a].[CommentCount] DESC, [a].[PublishedAt] DESC, [a].[Id] DESC
    OFFSET @p ROWS FETCH NEXT @p3 ROWS ONLY
) AS [a2]
INNER JOIN (
    SELECT [a1].[Id], [a1].[AuthorId], [a1].[CommentCount], [a1].[CreatedAt], [a1].[Description], [a1].[FavoriteCount], [a1].[NormalizedTitle], [a1].[PublishedAt], [a1].[ReadingMinutes], [a1].[Slug], [a1].[TagNames], [a1].[Title], [a1].[UpdatedAt]
    FROM [Articles] AS [a1]
    WHERE [a1].[PublishedAt] <= @ef_filter__Now
) AS [a3] ON [a2].[Id] = [a3].[Id]
INNER JOIN [Users] AS [u] ON [a3].[AuthorId] = [u].[Id]
ORDER BY [a2].[CommentCount] DESC, [a2].[PublishedAt] DESC, [a2].[Id] DESC

-- @context_Now datetime2(7)
-- @normalizedName nvarchar(50)
SELECT COUNT(*)
FROM [ArticleTags] AS [a]
WHERE [a].[PublishedAt] <= @context_Now AND [a].[TagId] = COALESCE((
    SELECT TOP(1) [t].[Id]
    FROM [Tags] AS [t]
    WHERE [t].[NormalizedName] = @normalizedName), 0)


---- a page, most favorites first

-- @ef_filter__Now datetime2(7)
-- @p int
-- @p1 int
SELECT (
    SELECT COUNT(*)
    FROM [Articles] AS [a3]
    WHERE [a3].[PublishedAt] <= @ef_filter__Now), [a2].[Id], COALESCE([a2].[PublishedAt], '0001-01-01T00:00:00.0000000'), [a2].[NormalizedTitle], [a2].[CreatedAt], [a2].[UpdatedAt], [a2].[PublishedAt], [a2].[Slug], [a2].[Title], [a2].[Description], [a2].[ReadingMinutes], [a2].[TagNames], [u].[Id], [u].[Username], [u].[FullName], [u].[Bio], [u].[Image], [u].[Social], [a2].[CommentCount], [a2].[FavoriteCount]
FROM (
    SELECT [a].[Id], [a].[FavoriteCount], [a].[PublishedAt]
    FROM [Articles] AS [a]
    WHERE [a].[PublishedAt] <= @ef_filter__Now
    ORDER BY [a].[FavoriteCount] DESC, [a].[PublishedAt] DESC, [a].[Id] DESC
    OFFSET @p ROWS FETCH NEXT @p1 ROWS ONLY
) AS [a1]
INNER JOIN (
    SELECT [a0].[Id], [a0].[AuthorId], [a0].[CommentCount], [a0].[CreatedAt], [a0].[Description], [a0].[FavoriteCount], [a0].[NormalizedTitle], [a0].[PublishedAt], [a0].[ReadingMinutes], [a0].[Slug], [a0].[TagNames], [a0].[Title], [a0].[UpdatedAt]
    FROM [Articles] AS [a0]
    WHERE [a0].[PublishedAt] <= @ef_filter__Now
) AS [a2] ON [a1].[Id] = [a2].[Id]
INNER JOIN [Users] AS [u] ON [a2].[AuthorId] = [u].[Id]
ORDER BY [a1].[FavoriteCount] DESC, [a1].[PublishedAt] DESC, [a1].[Id] DESC

-- @ef_filter__Now datetime2(7)
SELECT COUNT(*)
FROM [Articles] AS [a]
WHERE [a].[PublishedAt] <= @ef_filter__Now


---- a page of an author, by title

-- @ef_filter__Now datetime2(7)
-- @normalizedUsername4 nvarchar(50)
-- @normalizedUsername nvarchar(50)
-- @p int
-- @p2 int
SELECT (
    SELECT COUNT(*)
    FROM [Articles] AS [a3]
    WHERE [a3].[PublishedAt] <= @ef_filter__Now AND [a3].[AuthorId] = COALESCE((
        SELECT TOP(1) [u1].[Id]
        FROM [Users] AS [u1]
        WHERE [u1].[NormalizedUsername] = @normalizedUsername4), 0)), [a2].[Id], COALESCE([a2].[PublishedAt], '0001-01-01T00:00:00.0000000'), [a2].[NormalizedTitle], [a2].[CreatedAt], [a2].[UpdatedAt], [a2].[PublishedAt], [a2].[Slug], [a2].[Title], [a2].[Description], [a2].[ReadingMinutes], [a2].[TagNames], [u0].[Id], [u0].[Username], [u0].[FullName], [u0].[Bio], [u0].[Image], [u0].[Social], [a2].[CommentCount], [a2].[FavoriteCount]
FROM (
    SELECT [a].[Id], [a].[NormalizedTitle], [a].[PublishedAt]
    FROM [Articles] AS [a]
    WHERE [a].[PublishedAt] <= @ef_filter__Now AND [a].[AuthorId] = COALESCE((
        SELECT TOP(1) [u].[Id]
        FROM [Users] AS [u]
        WHERE [u].[NormalizedUsername] = @normalizedUsername), 0)
    ORDER BY [a].[NormalizedTitle], [a].[PublishedAt] DESC, [a].[Id] DESC
    OFFSET @p ROWS FETCH NEXT @p2 ROWS ONLY
) AS [a1]
INNER JOIN (
    SELECT [a0].[Id], [a0].[AuthorId], [a0].[CommentCount], [a0].[CreatedAt], [a0].[Description], [a0].[FavoriteCount], [a0].[NormalizedTitle], [a0].[PublishedAt], [a0].[ReadingMinutes], [a0].[Slug], [a0].[TagNames], [a0].[Title], [a0].[UpdatedAt]
    FROM [Articles] AS [a0]
    WHERE [a0].[PublishedAt] <= @ef_filter__Now
) AS [a2] ON [a1].[Id] = [a2].[Id]
INNER JOIN [Users] AS [u0] ON [a2].[AuthorId] = [u0].[Id]
ORDER BY [a1].[NormalizedTitle], [a1].[PublishedAt] DESC, [a1].[Id] DESC

-- @ef_filter__Now datetime2(7)
-- @normalizedUsername nvarchar(50)
SELECT COUNT(*)
FROM [Articles] AS [a]
WHERE [a].[PublishedAt] <= @ef_filter__Now AND [a].[AuthorId] = COALESCE((
    SELECT TOP(1) [u].[Id]
    FROM [Users] AS [u]
    WHERE [u].[NormalizedUsername] = @normalizedUsername), 0)


---- a page by followed authors

-- @ef_filter__Now datetime2(7)
-- @followerId8 int
-- @readerId int
-- @readerId6 int
-- @followerId int
-- @p int
-- @p2 int
SELECT (
    SELECT COUNT(*)
    FROM [Follows] AS [f0]
    INNER JOIN (
        SELECT [a3].[AuthorId]
        FROM [Articles] AS [a3]
        WHERE [a3].[PublishedAt] <= @ef_filter__Now
    ) AS [a4] ON [f0].[AuthorId] = [a4].[AuthorId]
    WHERE [f0].[FollowerId] = @followerId8), [a2].[Id], COALESCE([a2].[PublishedAt], '0001-01-01T00:00:00.0000000'), [a2].[NormalizedTitle], [a2].[CreatedAt], [a2].[UpdatedAt], [a2].[PublishedAt], [a2].[Slug], [a2].[Title], [a2].[Description], [a2].[ReadingMinutes], [a2].[TagNames], [u].[Id], [u].[Username], [u].[FullName], [u].[Bio], [u].[Image], [u].[Social], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Follows] AS [f1]
        WHERE [f1].[FollowerId] = @readerId AND [f1].[AuthorId] = [u].[Id]) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [a2].[CommentCount], [a2].[FavoriteCount], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Favorites] AS [f2]
        WHERE [f2].[UserId] = @readerId6 AND [f2].[ArticleId] = [a2].[Id]) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
FROM (
    SELECT [a0].[Id], [a0].[PublishedAt]
    FROM [Follows] AS [f]
    INNER JOIN (
        SELECT [a].[Id], [a].[AuthorId], [a].[PublishedAt]
        FROM [Articles] AS [a]
        WHERE [a].[PublishedAt] <= @ef_filter__Now
    ) AS [a0] ON [f].[AuthorId] = [a0].[AuthorId]
    WHERE [f].[FollowerId] = @followerId
    ORDER BY [a0].[PublishedAt] DESC, [a0].[Id] DESC
    OFFSET @p ROWS FETCH NEXT @p2 ROWS ONLY
) AS [s]
INNER JOIN (
    SELECT [a1].[Id], [a1].[AuthorId], [a1].[CommentCount], [a1].[CreatedAt], [a1].[Description], [a1].[FavoriteCount], [a1].[NormalizedTitle], [a1].[PublishedAt], [a1].[ReadingMinutes], [a1].[Slug], [a1].[TagNames], [a1].[Title], [a1].[UpdatedAt]
    FROM [Articles] AS [a1]
    WHERE [a1].[PublishedAt] <= @ef_filter__Now
) AS [a2] ON [s].[Id] = [a2].[Id]
INNER JOIN [Users] AS [u] ON [a2].[AuthorId] = [u].[Id]
ORDER BY [s].[PublishedAt] DESC, [s].[Id] DESC

-- @ef_filter__Now datetime2(7)
-- @followerId int
SELECT COUNT(*)
FROM [Follows] AS [f]
INNER JOIN (
    SELECT [a].[AuthorId]
    FROM [Articles] AS [a]
    WHERE [a].[PublishedAt] <= @ef_filter__Now
) AS [a0] ON [f].[AuthorId] = [a0].[AuthorId]
WHERE [f].[FollowerId] = @followerId


---- a page of the best matches of two words

-- @ef_filter__Now datetime2(7)
-- @anywhere nvarchar(4000)
-- @anywhere5 nvarchar(4000)
SELECT COUNT(*)
FROM [Articles] AS [a]
WHERE [a].[PublishedAt] <= @ef_filter__Now AND [a].[SearchText] LIKE @anywhere AND [a].[SearchText] LIKE @anywhere5

-- @ef_filter__Now datetime2(7)
-- @anywhere12 nvarchar(4000)
-- @anywhere16 nvarchar(4000)
-- @inTitle nvarchar(4000)
-- @inTitle7 nvarchar(4000)
-- @anywhere nvarchar(4000)
-- @anywhere5 nvarchar(4000)
-- @p int
-- @p9 int
SELECT (
    SELECT COUNT(*)
    FROM [Articles] AS [a4]
    INNER JOIN (
        SELECT [a5].[Id]
        FROM [Articles] AS [a5]
        WHERE [a5].[PublishedAt] <= @ef_filter__Now
    ) AS [a6] ON [a4].[Id] = [a6].[Id]
    WHERE [a4].[PublishedAt] <= @ef_filter__Now AND [a4].[SearchText] LIKE @anywhere12 AND [a4].[SearchText] LIKE @anywhere16), [a3].[Id], COALESCE([a3].[PublishedAt], '0001-01-01T00:00:00.0000000'), [a3].[NormalizedTitle], [a3].[CreatedAt], [a3].[UpdatedAt], [a3].[PublishedAt], [a3].[Slug], [a3].[Title], [a3].[Description], [a3].[ReadingMinutes], [a3].[TagNames], [u].[Id], [u].[Username], [u].[FullName], [u].[Bio], [u].[Image], [u].[Social], [a3].[CommentCount], [a3].[FavoriteCount]
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
        WHERE [a0].[PublishedAt] <= @ef_filter__Now
    ) AS [a1] ON [a].[Id] = [a1].[Id]
    WHERE [a].[PublishedAt] <= @ef_filter__Now AND [a].[SearchText] LIKE @anywhere AND [a].[SearchText] LIKE @anywhere5
    ORDER BY CAST(0 + CASE
        WHEN [a].[SearchText] LIKE @inTitle THEN 0
        ELSE 1001
    END + CASE
        WHEN [a].[SearchText] LIKE @inTitle7 THEN 0
        ELSE 1001
    END AS float), [a1].[PublishedAt] DESC, [a1].[Id] DESC
    OFFSET @p ROWS FETCH NEXT @p9 ROWS ONLY
) AS [s]
INNER JOIN (
    SELECT [a2].[Id], [a2].[AuthorId], [a2].[CommentCount], [a2].[CreatedAt], [a2].[Description], [a2].[FavoriteCount], [a2].[NormalizedTitle], [a2].[PublishedAt], [a2].[ReadingMinutes], [a2].[Slug], [a2].[TagNames], [a2].[Title], [a2].[UpdatedAt]
    FROM [Articles] AS [a2]
    WHERE [a2].[PublishedAt] <= @ef_filter__Now
) AS [a3] ON [s].[Id0] = [a3].[Id]
INNER JOIN [Users] AS [u] ON [a3].[AuthorId] = [u].[Id]
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
-- @ef_filter__Now datetime2(7)
-- @anywhere14 nvarchar(4000)
-- @anywhere18 nvarchar(4000)
-- @inTitle nvarchar(4000)
-- @inTitle8 nvarchar(4000)
-- @p0 nvarchar(4000)
-- @anywhere nvarchar(4000)
-- @anywhere6 nvarchar(4000)
-- @p9 int
-- @p10 int
SELECT (
    SELECT COUNT(*)
    FROM (
        SELECT [KEY] AS ArticleId, [RANK] AS Rank FROM CONTAINSTABLE(Articles, SearchText, @p1)
    ) AS [b0]
    INNER JOIN (
        SELECT [a5].[Id], [a5].[SearchText]
        FROM [Articles] AS [a5]
        WHERE [a5].[PublishedAt] <= @ef_filter__Now
    ) AS [a6] ON [b0].[ArticleId] = [a6].[Id]
    INNER JOIN (
        SELECT [a7].[Id]
        FROM [Articles] AS [a7]
        WHERE [a7].[PublishedAt] <= @ef_filter__Now
    ) AS [a8] ON [a6].[Id] = [a8].[Id]
    WHERE [a6].[SearchText] LIKE @anywhere14 AND [a6].[SearchText] LIKE @anywhere18), [a4].[Id], COALESCE([a4].[PublishedAt], '0001-01-01T00:00:00.0000000'), [a4].[NormalizedTitle], [a4].[CreatedAt], [a4].[UpdatedAt], [a4].[PublishedAt], [a4].[Slug], [a4].[Title], [a4].[Description], [a4].[ReadingMinutes], [a4].[TagNames], [u].[Id], [u].[Username], [u].[FullName], [u].[Bio], [u].[Image], [u].[Social], [a4].[CommentCount], [a4].[FavoriteCount]
FROM (
    SELECT [a2].[Id] AS [Id0], [a2].[PublishedAt] AS [PublishedAt0], CAST(-[b].[Rank] + CASE
        WHEN [a0].[SearchText] LIKE @inTitle THEN 0
        ELSE 1001
    END + CASE
        WHEN [a0].[SearchText] LIKE @inTitle8 THEN 0
        ELSE 1001
    END AS float) AS [c]
    FROM (
        SELECT [KEY] AS ArticleId, [RANK] AS Rank FROM CONTAINSTABLE(Articles, SearchText, @p0)
    ) AS [b]
    INNER JOIN (
        SELECT [a].[Id], [a].[SearchText]
        FROM [Articles] AS [a]
        WHERE [a].[PublishedAt] <= @ef_filter__Now
    ) AS [a0] ON [b].[ArticleId] = [a0].[Id]
    INNER JOIN (
        SELECT [a1].[Id], [a1].[PublishedAt]
        FROM [Articles] AS [a1]
        WHERE [a1].[PublishedAt] <= @ef_filter__Now
    ) AS [a2] ON [a0].[Id] = [a2].[Id]
    WHERE [a0].[SearchText] LIKE @anywhere AND [a0].[SearchText] LIKE @anywhere6
    ORDER BY CAST(-[b].[Rank] + CASE
        WHEN [a0].[SearchText] LIKE @inTitle THEN 0
        ELSE 1001
    END + CASE
        WHEN [a0].[SearchText] LIKE @inTitle8 THEN 0
        ELSE 1001
    END AS float), [a2].[PublishedAt] DESC, [a2].[Id] DESC
    OFFSET @p9 ROWS FETCH NEXT @p10 ROWS ONLY
) AS [s]
INNER JOIN (
    SELECT [a3].[Id], [a3].[AuthorId], [a3].[CommentCount], [a3].[CreatedAt], [a3].[Description], [a3].[FavoriteCount], [a3].[NormalizedTitle], [a3].[PublishedAt], [a3].[ReadingMinutes], [a3].[Slug], [a3].[TagNames], [a3].[Title], [a3].[UpdatedAt]
    FROM [Articles] AS [a3]
    WHERE [a3].[PublishedAt] <= @ef_filter__Now
) AS [a4] ON [s].[Id0] = [a4].[Id]
INNER JOIN [Users] AS [u] ON [a4].[AuthorId] = [u].[Id]
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
-- @ef_filter__Now datetime2(7)
-- @anywhere12 nvarchar(4000)
-- @normalizedName15 nvarchar(50)
-- @p0 nvarchar(4000)
-- @anywhere nvarchar(4000)
-- @normalizedName nvarchar(50)
-- @p7 int
-- @p8 int
SELECT (
    SELECT COUNT(*)
    FROM (
        SELECT [KEY] AS ArticleId, [RANK] AS Rank FROM CONTAINSTABLE(Articles, SearchText, @p1)
    ) AS [b0]
    INNER JOIN (
        SELECT [a6].[Id], [a6].[SearchText]
        FROM [Articles] AS [a6]
        WHERE [a6].[PublishedAt] <= @ef_filter__Now
    ) AS [a7] ON [b0].[ArticleId] = [a7].[Id]
    INNER JOIN (
        SELECT [a8].[Id]
        FROM [Articles] AS [a8]
        WHERE [a8].[PublishedAt] <= @ef_filter__Now
    ) AS [a9] ON [a7].[Id] = [a9].[Id]
    WHERE [a7].[SearchText] LIKE @anywhere12 AND EXISTS (
        SELECT 1
        FROM [ArticleTags] AS [a10]
        WHERE [a10].[ArticleId] = [a9].[Id] AND [a10].[TagId] = COALESCE((
            SELECT TOP(1) [t0].[Id]
            FROM [Tags] AS [t0]
            WHERE [t0].[NormalizedName] = @normalizedName15), 0))), [a5].[Id], COALESCE([a5].[PublishedAt], '0001-01-01T00:00:00.0000000'), [a5].[NormalizedTitle], [a5].[CreatedAt], [a5].[UpdatedAt], [a5].[PublishedAt], [a5].[Slug], [a5].[Title], [a5].[Description], [a5].[ReadingMinutes], [a5].[TagNames], [u].[Id], [u].[Username], [u].[FullName], [u].[Bio], [u].[Image], [u].[Social], [a5].[CommentCount], [a5].[FavoriteCount]
FROM (
    SELECT [a2].[Id] AS [Id0], [a2].[PublishedAt] AS [PublishedAt0]
    FROM (
        SELECT [KEY] AS ArticleId, [RANK] AS Rank FROM CONTAINSTABLE(Articles, SearchText, @p0)
    ) AS [b]
    INNER JOIN (
        SELECT [a].[Id], [a].[SearchText]
        FROM [Articles] AS [a]
        WHERE [a].[PublishedAt] <= @ef_filter__Now
    ) AS [a0] ON [b].[ArticleId] = [a0].[Id]
    INNER JOIN (
        SELECT [a1].[Id], [a1].[PublishedAt]
        FROM [Articles] AS [a1]
        WHERE [a1].[PublishedAt] <= @ef_filter__Now
    ) AS [a2] ON [a0].[Id] = [a2].[Id]
    WHERE [a0].[SearchText] LIKE @anywhere AND EXISTS (
        SELECT 1
        FROM [ArticleTags] AS [a3]
        WHERE [a3].[ArticleId] = [a2].[Id] AND [a3].[TagId] = COALESCE((
            SELECT TOP(1) [t].[Id]
            FROM [Tags] AS [t]
            WHERE [t].[NormalizedName] = @normalizedName), 0))
    ORDER BY [a2].[PublishedAt] DESC, [a2].[Id] DESC
    OFFSET @p7 ROWS FETCH NEXT @p8 ROWS ONLY
) AS [s]
INNER JOIN (
    SELECT [a4].[Id], [a4].[AuthorId], [a4].[CommentCount], [a4].[CreatedAt], [a4].[Description], [a4].[FavoriteCount], [a4].[NormalizedTitle], [a4].[PublishedAt], [a4].[ReadingMinutes], [a4].[Slug], [a4].[TagNames], [a4].[Title], [a4].[UpdatedAt]
    FROM [Articles] AS [a4]
    WHERE [a4].[PublishedAt] <= @ef_filter__Now
) AS [a5] ON [s].[Id0] = [a5].[Id]
INNER JOIN [Users] AS [u] ON [a5].[AuthorId] = [u].[Id]
ORDER BY [s].[PublishedAt0] DESC, [s].[Id0] DESC


---- the newest of the articles with two common words

-- @context_Now datetime2(7)
-- @normalizedName nvarchar(50)
-- @ef_filter__Now datetime2(7)
-- @anywhere nvarchar(4000)
-- @anywhere7 nvarchar(4000)
SELECT [a].[ArticleId], [a].[PublishedAt]
FROM [ArticleTags] AS [a]
WHERE [a].[PublishedAt] <= @context_Now AND [a].[TagId] = COALESCE((
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

-- @context_Now7 datetime2(7)
-- @normalizedName8 nvarchar(50)
-- @p int
-- @context_Now datetime2(7)
-- @normalizedName nvarchar(50)
-- @time datetime2(7)
-- @id int
-- @ef_filter__Now datetime2(7)
SELECT (
    SELECT COUNT(*)
    FROM [ArticleTags] AS [a3]
    WHERE [a3].[PublishedAt] <= @context_Now7 AND [a3].[TagId] = COALESCE((
        SELECT TOP(1) [t0].[Id]
        FROM [Tags] AS [t0]
        WHERE [t0].[NormalizedName] = @normalizedName8), 0)), [a2].[Id], COALESCE([a2].[PublishedAt], '0001-01-01T00:00:00.0000000'), [a2].[NormalizedTitle], [a2].[CreatedAt], [a2].[UpdatedAt], [a2].[PublishedAt], [a2].[Slug], [a2].[Title], [a2].[Description], [a2].[ReadingMinutes], [a2].[TagNames], [u].[Id], [u].[Username], [u].[FullName], [u].[Bio], [u].[Image], [u].[Social], [a2].[CommentCount], [a2].[FavoriteCount]
FROM (
    SELECT TOP(@p) [a].[ArticleId], [a].[PublishedAt]
    FROM [ArticleTags] AS [a]
    WHERE [a].[PublishedAt] <= @context_Now AND [a].[TagId] = COALESCE((
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

-- @context_Now datetime2(7)
-- @normalizedName nvarchar(50)
SELECT COUNT(*)
FROM [ArticleTags] AS [a]
WHERE [a].[PublishedAt] <= @context_Now AND [a].[TagId] = COALESCE((
    SELECT TOP(1) [t].[Id]
    FROM [Tags] AS [t]
    WHERE [t].[NormalizedName] = @normalizedName), 0)


---- a cursor page of an author, by title

-- @ef_filter__Now datetime2(7)
-- @normalizedUsername9 nvarchar(50)
-- @p int
-- @normalizedUsername nvarchar(50)
-- @title nvarchar(200)
-- @time datetime2(7)
-- @id int
SELECT (
    SELECT COUNT(*)
    FROM [Articles] AS [a3]
    WHERE [a3].[PublishedAt] <= @ef_filter__Now AND [a3].[AuthorId] = COALESCE((
        SELECT TOP(1) [u4].[Id]
        FROM [Users] AS [u4]
        WHERE [u4].[NormalizedUsername] = @normalizedUsername9), 0)), [a2].[Id], COALESCE([a2].[PublishedAt], '0001-01-01T00:00:00.0000000'), [a2].[NormalizedTitle], [a2].[CreatedAt], [a2].[UpdatedAt], [a2].[PublishedAt], [a2].[Slug], [a2].[Title], [a2].[Description], [a2].[ReadingMinutes], [a2].[TagNames], [u3].[Id], [u3].[Username], [u3].[FullName], [u3].[Bio], [u3].[Image], [u3].[Social], [a2].[CommentCount], [a2].[FavoriteCount]
FROM (
    SELECT TOP(@p) [u1].[ArticleId], [u1].[PublishedAt], [u1].[NormalizedTitle]
    FROM (
        SELECT [a].[Id] AS [ArticleId], [a].[PublishedAt], [a].[NormalizedTitle]
        FROM [Articles] AS [a]
        WHERE [a].[PublishedAt] <= @ef_filter__Now AND [a].[AuthorId] = COALESCE((
            SELECT TOP(1) [u].[Id]
            FROM [Users] AS [u]
            WHERE [u].[NormalizedUsername] = @normalizedUsername), 0) AND [a].[NormalizedTitle] = @title AND [a].[PublishedAt] <= @time AND ([a].[PublishedAt] < @time OR [a].[Id] < @id)
        UNION ALL
        SELECT [a0].[Id] AS [ArticleId], [a0].[PublishedAt], [a0].[NormalizedTitle]
        FROM [Articles] AS [a0]
        WHERE [a0].[PublishedAt] <= @ef_filter__Now AND [a0].[AuthorId] = COALESCE((
            SELECT TOP(1) [u0].[Id]
            FROM [Users] AS [u0]
            WHERE [u0].[NormalizedUsername] = @normalizedUsername), 0) AND [a0].[NormalizedTitle] > @title
    ) AS [u1]
    ORDER BY [u1].[NormalizedTitle], [u1].[PublishedAt] DESC, [u1].[ArticleId] DESC
) AS [u2]
INNER JOIN (
    SELECT [a1].[Id], [a1].[AuthorId], [a1].[CommentCount], [a1].[CreatedAt], [a1].[Description], [a1].[FavoriteCount], [a1].[NormalizedTitle], [a1].[PublishedAt], [a1].[ReadingMinutes], [a1].[Slug], [a1].[TagNames], [a1].[Title], [a1].[UpdatedAt]
    FROM [Articles] AS [a1]
    WHERE [a1].[PublishedAt] <= @ef_filter__Now
) AS [a2] ON [u2].[ArticleId] = [a2].[Id]
INNER JOIN [Users] AS [u3] ON [a2].[AuthorId] = [u3].[Id]
ORDER BY [u2].[NormalizedTitle], [u2].[PublishedAt] DESC, [u2].[ArticleId] DESC

-- @ef_filter__Now datetime2(7)
-- @normalizedUsername nvarchar(50)
SELECT COUNT(*)
FROM [Articles] AS [a]
WHERE [a].[PublishedAt] <= @ef_filter__Now AND [a].[AuthorId] = COALESCE((
    SELECT TOP(1) [u].[Id]
    FROM [Users] AS [u]
    WHERE [u].[NormalizedUsername] = @normalizedUsername), 0)


---- a cursor page, most favorites first

-- @ef_filter__Now datetime2(7)
-- @p int
-- @count int
-- @time datetime2(7)
-- @id int
SELECT (
    SELECT COUNT(*)
    FROM [Articles] AS [a3]
    WHERE [a3].[PublishedAt] <= @ef_filter__Now), [a2].[Id], COALESCE([a2].[PublishedAt], '0001-01-01T00:00:00.0000000'), [a2].[NormalizedTitle], [a2].[CreatedAt], [a2].[UpdatedAt], [a2].[PublishedAt], [a2].[Slug], [a2].[Title], [a2].[Description], [a2].[ReadingMinutes], [a2].[TagNames], [u1].[Id], [u1].[Username], [u1].[FullName], [u1].[Bio], [u1].[Image], [u1].[Social], [a2].[CommentCount], [a2].[FavoriteCount]
FROM (
    SELECT TOP(@p) [u].[ArticleId], [u].[PublishedAt], [u].[FavoriteCount]
    FROM (
        SELECT [a].[Id] AS [ArticleId], [a].[PublishedAt], [a].[FavoriteCount]
        FROM [Articles] AS [a]
        WHERE [a].[PublishedAt] <= @ef_filter__Now AND [a].[FavoriteCount] = @count AND [a].[PublishedAt] <= @time AND ([a].[PublishedAt] < @time OR [a].[Id] < @id)
        UNION ALL
        SELECT [a0].[Id] AS [ArticleId], [a0].[PublishedAt], [a0].[FavoriteCount]
        FROM [Articles] AS [a0]
        WHERE [a0].[PublishedAt] <= @ef_filter__Now AND [a0].[FavoriteCount] < @count
    ) AS [u]
    ORDER BY [u].[FavoriteCount] DESC, [u].[PublishedAt] DESC, [u].[ArticleId] DESC
) AS [u0]
INNER JOIN (
    SELECT [a1].[Id], [a1].[AuthorId], [a1].[CommentCount], [a1].[CreatedAt], [a1].[Description], [a1].[FavoriteCount], [a1].[NormalizedTitle], [a1].[PublishedAt], [a1].[ReadingMinutes], [a1].[Slug], [a1].[TagNames], [a1].[Title], [a1].[UpdatedAt]
    FROM [Articles] AS [a1]
    WHERE [a1].[PublishedAt] <= @ef_filter__Now
) AS [a2] ON [u0].[ArticleId] = [a2].[Id]
INNER JOIN [Users] AS [u1] ON [a2].[AuthorId] = [u1].[Id]
ORDER BY [u0].[FavoriteCount] DESC, [u0].[PublishedAt] DESC, [u0].[ArticleId] DESC

-- @ef_filter__Now datetime2(7)
SELECT COUNT(*)
FROM [Articles] AS [a]
WHERE [a].[PublishedAt] <= @ef_filter__Now

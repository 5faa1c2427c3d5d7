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


---- a page, and another one after the number of articles is known

-- @readerId int
-- @readerId4 int
-- @p int
-- @p1 int
SELECT (
    SELECT COUNT(*)
    FROM [Articles] AS [a2]), [a0].[Id], [a0].[PublishedAt], [a0].[NormalizedTitle], [a0].[CreatedAt], [a0].[UpdatedAt], [a0].[Slug], [a0].[Title], [a0].[Description], [a0].[TagNames], [u].[Id], [u].[Username], [u].[FullName], [u].[Bio], [u].[Image], [u].[Social], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Follows] AS [f]
        WHERE [f].[FollowerId] = @readerId AND [f].[AuthorId] = [u].[Id]) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [a0].[CommentCount], [a0].[FavoriteCount], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Favorites] AS [f0]
        WHERE [f0].[UserId] = @readerId4 AND [f0].[ArticleId] = [a0].[Id]) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
FROM (
    SELECT [a].[Id], [a].[PublishedAt]
    FROM [Articles] AS [a]
    ORDER BY [a].[PublishedAt] DESC, [a].[Id] DESC
    OFFSET @p ROWS FETCH NEXT @p1 ROWS ONLY
) AS [a1]
INNER JOIN [Articles] AS [a0] ON [a1].[Id] = [a0].[Id]
INNER JOIN [Users] AS [u] ON [a0].[AuthorId] = [u].[Id]
ORDER BY [a1].[PublishedAt] DESC, [a1].[Id] DESC

-- @readerId int
-- @readerId4 int
-- @p int
-- @p1 int
SELECT [a0].[Id], [a0].[PublishedAt], [a0].[NormalizedTitle], [a0].[CreatedAt], [a0].[UpdatedAt], [a0].[Slug], [a0].[Title], [a0].[Description], [a0].[TagNames], [u].[Id], [u].[Username], [u].[FullName], [u].[Bio], [u].[Image], [u].[Social], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Follows] AS [f]
        WHERE [f].[FollowerId] = @readerId AND [f].[AuthorId] = [u].[Id]) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [a0].[CommentCount], [a0].[FavoriteCount], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Favorites] AS [f0]
        WHERE [f0].[UserId] = @readerId4 AND [f0].[ArticleId] = [a0].[Id]) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
FROM (
    SELECT [a].[Id], [a].[PublishedAt]
    FROM [Articles] AS [a]
    ORDER BY [a].[PublishedAt] DESC, [a].[Id] DESC
    OFFSET @p ROWS FETCH NEXT @p1 ROWS ONLY
) AS [a1]
INNER JOIN [Articles] AS [a0] ON [a1].[Id] = [a0].[Id]
INNER JOIN [Users] AS [u] ON [a0].[AuthorId] = [u].[Id]
ORDER BY [a1].[PublishedAt] DESC, [a1].[Id] DESC


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

-- @followerId5 int
-- @readerId int
-- @readerId6 int
-- @followerId int
-- @p int
-- @p2 int
SELECT (
    SELECT COUNT(*)
    FROM [Follows] AS [f0]
    INNER JOIN [Articles] AS [a1] ON [f0].[AuthorId] = [a1].[AuthorId]
    WHERE [f0].[FollowerId] = @followerId5), [a0].[Id], [a0].[PublishedAt], [a0].[NormalizedTitle], [a0].[CreatedAt], [a0].[UpdatedAt], [a0].[Slug], [a0].[Title], [a0].[Description], [a0].[TagNames], [u].[Id], [u].[Username], [u].[FullName], [u].[Bio], [u].[Image], [u].[Social], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Follows] AS [f1]
        WHERE [f1].[FollowerId] = @readerId AND [f1].[AuthorId] = [u].[Id]) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [a0].[CommentCount], [a0].[FavoriteCount], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Favorites] AS [f2]
        WHERE [f2].[UserId] = @readerId6 AND [f2].[ArticleId] = [a0].[Id]) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
FROM (
    SELECT [a].[Id], [a].[PublishedAt]
    FROM [Follows] AS [f]
    INNER JOIN [Articles] AS [a] ON [f].[AuthorId] = [a].[AuthorId]
    WHERE [f].[FollowerId] = @followerId
    ORDER BY [a].[PublishedAt] DESC, [a].[Id] DESC
    OFFSET @p ROWS FETCH NEXT @p2 ROWS ONLY
) AS [s]
INNER JOIN [Articles] AS [a0] ON [s].[Id] = [a0].[Id]
INNER JOIN [Users] AS [u] ON [a0].[AuthorId] = [u].[Id]
ORDER BY [s].[PublishedAt] DESC, [s].[Id] DESC

-- @followerId int
SELECT COUNT(*)
FROM [Follows] AS [f]
INNER JOIN [Articles] AS [a] ON [f].[AuthorId] = [a].[AuthorId]
WHERE [f].[FollowerId] = @followerId


---- a page of the best matches of two words

-- @anywhere nvarchar(4000)
-- @anywhere5 nvarchar(4000)
SELECT COUNT(*)
FROM [Articles] AS [a]
WHERE [a].[SearchText] LIKE @anywhere AND [a].[SearchText] LIKE @anywhere5

-- @inTitle nvarchar(4000)
-- @inTitle7 nvarchar(4000)
-- @anywhere nvarchar(4000)
-- @anywhere5 nvarchar(4000)
-- @p int
-- @p9 int
SELECT [a1].[Id], [a1].[PublishedAt], [a1].[NormalizedTitle], [a1].[CreatedAt], [a1].[UpdatedAt], [a1].[Slug], [a1].[Title], [a1].[Description], [a1].[TagNames], [u].[Id], [u].[Username], [u].[FullName], [u].[Bio], [u].[Image], [u].[Social], [a1].[CommentCount], [a1].[FavoriteCount]
FROM (
    SELECT [a0].[Id] AS [Id0], [a0].[PublishedAt] AS [PublishedAt0], CAST(0 + CASE
        WHEN [a].[SearchText] LIKE @inTitle THEN 0
        ELSE 1001
    END + CASE
        WHEN [a].[SearchText] LIKE @inTitle7 THEN 0
        ELSE 1001
    END AS float) AS [c]
    FROM [Articles] AS [a]
    INNER JOIN [Articles] AS [a0] ON [a].[Id] = [a0].[Id]
    WHERE [a].[SearchText] LIKE @anywhere AND [a].[SearchText] LIKE @anywhere5
    ORDER BY CAST(0 + CASE
        WHEN [a].[SearchText] LIKE @inTitle THEN 0
        ELSE 1001
    END + CASE
        WHEN [a].[SearchText] LIKE @inTitle7 THEN 0
        ELSE 1001
    END AS float), [a0].[PublishedAt] DESC, [a0].[Id] DESC
    OFFSET @p ROWS FETCH NEXT @p9 ROWS ONLY
) AS [s]
INNER JOIN [Articles] AS [a1] ON [s].[Id0] = [a1].[Id]
INNER JOIN [Users] AS [u] ON [a1].[AuthorId] = [u].[Id]
ORDER BY [s].[c], [s].[PublishedAt0] DESC, [s].[Id0] DESC


---- a page of the best matches of two words, in a full-text index

-- @p0 nvarchar(4000)
-- @anywhere nvarchar(4000)
-- @anywhere6 nvarchar(4000)
SELECT COUNT(*)
FROM (
    SELECT [KEY] AS ArticleId, [RANK] AS Rank FROM CONTAINSTABLE(Articles, SearchText, @p0)
) AS [b]
INNER JOIN [Articles] AS [a] ON [b].[ArticleId] = [a].[Id]
WHERE [a].[SearchText] LIKE @anywhere AND [a].[SearchText] LIKE @anywhere6

-- @inTitle nvarchar(4000)
-- @inTitle8 nvarchar(4000)
-- @p0 nvarchar(4000)
-- @anywhere nvarchar(4000)
-- @anywhere6 nvarchar(4000)
-- @p9 int
-- @p10 int
SELECT [a1].[Id], [a1].[PublishedAt], [a1].[NormalizedTitle], [a1].[CreatedAt], [a1].[UpdatedAt], [a1].[Slug], [a1].[Title], [a1].[Description], [a1].[TagNames], [u].[Id], [u].[Username], [u].[FullName], [u].[Bio], [u].[Image], [u].[Social], [a1].[CommentCount], [a1].[FavoriteCount]
FROM (
    SELECT [a0].[Id] AS [Id0], [a0].[PublishedAt] AS [PublishedAt0], CAST(-[b].[Rank] + CASE
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
    INNER JOIN [Articles] AS [a0] ON [a].[Id] = [a0].[Id]
    WHERE [a].[SearchText] LIKE @anywhere AND [a].[SearchText] LIKE @anywhere6
    ORDER BY CAST(-[b].[Rank] + CASE
        WHEN [a].[SearchText] LIKE @inTitle THEN 0
        ELSE 1001
    END + CASE
        WHEN [a].[SearchText] LIKE @inTitle8 THEN 0
        ELSE 1001
    END AS float), [a0].[PublishedAt] DESC, [a0].[Id] DESC
    OFFSET @p9 ROWS FETCH NEXT @p10 ROWS ONLY
) AS [s]
INNER JOIN [Articles] AS [a1] ON [s].[Id0] = [a1].[Id]
INNER JOIN [Users] AS [u] ON [a1].[AuthorId] = [u].[Id]
ORDER BY [s].[c], [s].[PublishedAt0] DESC, [s].[Id0] DESC


---- the newest of the articles with a word and a tag, in a full-text index

-- @p0 nvarchar(4000)
-- @anywhere nvarchar(4000)
SELECT COUNT(*)
FROM (
    SELECT [KEY] AS ArticleId, [RANK] AS Rank FROM CONTAINSTABLE(Articles, SearchText, @p0)
) AS [b]
INNER JOIN [Articles] AS [a] ON [b].[ArticleId] = [a].[Id]
WHERE [a].[SearchText] LIKE @anywhere

-- @p1 nvarchar(4000)
-- @anywhere11 nvarchar(4000)
-- @normalizedName14 nvarchar(50)
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
    INNER JOIN [Articles] AS [a3] ON [b0].[ArticleId] = [a3].[Id]
    INNER JOIN [Articles] AS [a4] ON [a3].[Id] = [a4].[Id]
    WHERE [a3].[SearchText] LIKE @anywhere11 AND EXISTS (
        SELECT 1
        FROM [ArticleTags] AS [a5]
        WHERE [a5].[ArticleId] = [a4].[Id] AND [a5].[TagId] = COALESCE((
            SELECT TOP(1) [t0].[Id]
            FROM [Tags] AS [t0]
            WHERE [t0].[NormalizedName] = @normalizedName14), 0))), [a2].[Id], [a2].[PublishedAt], [a2].[NormalizedTitle], [a2].[CreatedAt], [a2].[UpdatedAt], [a2].[Slug], [a2].[Title], [a2].[Description], [a2].[TagNames], [u].[Id], [u].[Username], [u].[FullName], [u].[Bio], [u].[Image], [u].[Social], [a2].[CommentCount], [a2].[FavoriteCount]
FROM (
    SELECT [a0].[Id] AS [Id0], [a0].[PublishedAt] AS [PublishedAt0]
    FROM (
        SELECT [KEY] AS ArticleId, [RANK] AS Rank FROM CONTAINSTABLE(Articles, SearchText, @p0)
    ) AS [b]
    INNER JOIN [Articles] AS [a] ON [b].[ArticleId] = [a].[Id]
    INNER JOIN [Articles] AS [a0] ON [a].[Id] = [a0].[Id]
    WHERE [a].[SearchText] LIKE @anywhere AND EXISTS (
        SELECT 1
        FROM [ArticleTags] AS [a1]
        WHERE [a1].[ArticleId] = [a0].[Id] AND [a1].[TagId] = COALESCE((
            SELECT TOP(1) [t].[Id]
            FROM [Tags] AS [t]
            WHERE [t].[NormalizedName] = @normalizedName), 0))
    ORDER BY [a0].[PublishedAt] DESC, [a0].[Id] DESC
    OFFSET @p7 ROWS FETCH NEXT @p8 ROWS ONLY
) AS [s]
INNER JOIN [Articles] AS [a2] ON [s].[Id0] = [a2].[Id]
INNER JOIN [Users] AS [u] ON [a2].[AuthorId] = [u].[Id]
ORDER BY [s].[PublishedAt0] DESC, [s].[Id0] DESC


---- the newest of the articles with two common words

-- @normalizedName nvarchar(50)
-- @anywhere nvarchar(4000)
-- @anywhere6 nvarchar(4000)
SELECT [a].[ArticleId], [a].[PublishedAt]
FROM [ArticleTags] AS [a]
WHERE [a].[TagId] = COALESCE((
    SELECT TOP(1) [t].[Id]
    FROM [Tags] AS [t]
    WHERE [t].[NormalizedName] = @normalizedName), 0) AND [a].[ArticleId] + 0 IN (
    SELECT [a0].[Id]
    FROM [Articles] AS [a0]
    WHERE [a0].[SearchText] LIKE @anywhere AND [a0].[SearchText] LIKE @anywhere6
)
ORDER BY [a].[PublishedAt] DESC, [a].[ArticleId] DESC


---- the best matches of two common words

-- @p int
-- @anywhere nvarchar(4000)
-- @anywhere5 nvarchar(4000)
-- @inTitle nvarchar(4000)
-- @inTitle7 nvarchar(4000)
SELECT [a0].[Id]
FROM (
    SELECT TOP(@p) [a].[Id], [a].[SearchText]
    FROM [Articles] AS [a]
    WHERE [a].[SearchText] LIKE @anywhere AND [a].[SearchText] LIKE @anywhere5
    ORDER BY [a].[Id]
) AS [a1]
INNER JOIN [Articles] AS [a0] ON [a1].[Id] = [a0].[Id] + 0
ORDER BY CAST(0 + CASE
    WHEN [a1].[SearchText] LIKE @inTitle THEN 0
    ELSE 1001
END + CASE
    WHEN [a1].[SearchText] LIKE @inTitle7 THEN 0
    ELSE 1001
END AS float), [a0].[PublishedAt] DESC, [a0].[Id] DESC


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

---- of a user

-- @userId int
UPDATE [u]
SET [u].[LastSeenAt] = NULL
FROM [Users] AS [u]
WHERE [u].[Id] = @userId

-- @userId int
UPDATE [a]
SET [a].[UpdatedAt] = [a].[UpdatedAt]
FROM [Articles] AS [a]
WHERE [a].[AuthorId] = @userId

-- @userId int
UPDATE [c]
SET [c].[UpdatedAt] = [c].[UpdatedAt]
FROM [Comments] AS [c]
WHERE [c].[AuthorId] = @userId

-- @userId int
UPDATE [f]
SET [f].[PublishedAt] = [f].[PublishedAt]
FROM [Favorites] AS [f]
WHERE [f].[UserId] = @userId

-- @userId int
UPDATE [a]
SET [a].[CommentCount] = [a].[CommentCount] - [u0].[Comments],
    [a].[FavoriteCount] = [a].[FavoriteCount] - [u0].[Favorites]
FROM [Articles] AS [a]
INNER JOIN (
    SELECT [u].[ArticleId], ISNULL(SUM([u].[Comments]), 0) AS [Comments], ISNULL(SUM([u].[Favorites]), 0) AS [Favorites]
    FROM (
        SELECT [c].[ArticleId], 1 AS [Comments], 0 AS [Favorites]
        FROM [Comments] AS [c]
        WHERE [c].[DeletedAt] IS NULL AND [c].[AuthorId] = @userId
        UNION ALL
        SELECT [f].[ArticleId], 0 AS [Comments], 1 AS [Favorites]
        FROM [Favorites] AS [f]
        WHERE [f].[UserId] = @userId
    ) AS [u]
    GROUP BY [u].[ArticleId]
) AS [u0] ON [a].[Id] = [u0].[ArticleId]
WHERE [a].[AuthorId] <> @userId

-- @userId int
UPDATE [t]
SET [t].[ArticleCount] = [t].[ArticleCount] - [s].[Articles]
FROM [Tags] AS [t]
INNER JOIN (
    SELECT [a0].[TagId], COUNT(*) AS [Articles]
    FROM [Articles] AS [a]
    INNER JOIN [ArticleTags] AS [a0] ON [a].[Id] = [a0].[ArticleId]
    WHERE [a].[AuthorId] = @userId AND [a].[PublishedAt] IS NOT NULL
    GROUP BY [a0].[TagId]
) AS [s] ON [t].[Id] = [s].[TagId]

-- @userId int
UPDATE [c]
SET [c].[ReplyToId] = (
    SELECT TOP(1) [c1].[ReplyToId]
    FROM [Comments] AS [c1]
    WHERE [c1].[AuthorId] = @userId AND [c1].[Id] = [c].[ReplyToId])
FROM [Comments] AS [c]
WHERE [c].[ReplyToId] IN (
    SELECT [c0].[Id]
    FROM [Comments] AS [c0]
    WHERE [c0].[AuthorId] = @userId
)

-- @userId int
DELETE FROM [c]
FROM [Comments] AS [c]
WHERE [c].[AuthorId] = @userId

-- @userId int
DELETE FROM [f]
FROM [Favorites] AS [f]
WHERE [f].[UserId] = @userId

-- @userId int
DELETE FROM [f]
FROM [Follows] AS [f]
WHERE [f].[FollowerId] = @userId

-- @userId int
DELETE FROM [f]
FROM [Follows] AS [f]
WHERE [f].[AuthorId] = @userId

-- @userId int
DELETE FROM [a]
FROM [Articles] AS [a]
WHERE [a].[AuthorId] = @userId

-- @userId int
DELETE FROM [s]
FROM [Sessions] AS [s]
WHERE [s].[UserId] = @userId

-- @userId int
DELETE FROM [o]
FROM [OneTimeLinks] AS [o]
WHERE [o].[UserId] = @userId

-- @userId int
DELETE FROM [s]
FROM [StoredResponses] AS [s]
WHERE [s].[UserId] = @userId

-- @email nvarchar(254)
DELETE FROM [o]
FROM [OutgoingMails] AS [o]
WHERE [o].[Recipient] = @email

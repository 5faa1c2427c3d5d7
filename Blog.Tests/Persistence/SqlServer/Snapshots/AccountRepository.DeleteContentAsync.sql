---- of a user

-- @userId int
UPDATE [u]
SET [u].[LastSeenAt] = NULL
FROM [Users] AS [u]
WHERE [u].[Id] = @userId

-- @userId int
UPDATE [a]
SET [a].[CommentCount] = [a].[CommentCount] - (
    SELECT COUNT(*)
    FROM [Comments] AS [c0]
    WHERE [c0].[DeletedAt] IS NULL AND [c0].[AuthorId] = @userId AND [c0].[ArticleId] = [a].[Id]),
    [a].[FavoriteCount] = [a].[FavoriteCount] - (
        SELECT COUNT(*)
        FROM [Favorites] AS [f0]
        WHERE [f0].[UserId] = @userId AND [f0].[ArticleId] = [a].[Id])
FROM [Articles] AS [a]
WHERE [a].[AuthorId] <> @userId AND [a].[Id] IN (
    SELECT [c].[ArticleId]
    FROM [Comments] AS [c]
    WHERE [c].[DeletedAt] IS NULL AND [c].[AuthorId] = @userId
    UNION ALL
    SELECT [f].[ArticleId]
    FROM [Favorites] AS [f]
    WHERE [f].[UserId] = @userId
)

-- @userId int
UPDATE [t]
SET [t].[ArticleCount] = [t].[ArticleCount] - (
    SELECT COUNT(*)
    FROM [ArticleTags] AS [a1]
    WHERE EXISTS (
        SELECT 1
        FROM [Articles] AS [a2]
        WHERE [a2].[Id] = [a1].[ArticleId] AND [a2].[AuthorId] = @userId) AND [a1].[TagId] = [t].[Id])
FROM [Tags] AS [t]
WHERE EXISTS (
    SELECT 1
    FROM [ArticleTags] AS [a]
    WHERE EXISTS (
        SELECT 1
        FROM [Articles] AS [a0]
        WHERE [a0].[Id] = [a].[ArticleId] AND [a0].[AuthorId] = @userId) AND [a].[TagId] = [t].[Id])

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
WHERE [f].[FollowerId] = @userId OR [f].[AuthorId] = @userId

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

-- @email nvarchar(254)
DELETE FROM [o]
FROM [OutgoingMails] AS [o]
WHERE [o].[Recipient] = @email

---- a favorite

-- begins a transaction

-- @Comments int
-- @Favorites int
-- @ArticleIds1 int
UPDATE [a]
SET [a].[CommentCount] = [a].[CommentCount] + @Comments,
    [a].[FavoriteCount] = [a].[FavoriteCount] + @Favorites
FROM [Articles] AS [a]
WHERE [a].[Id] = @ArticleIds1

-- @p0 int
-- @p1 int
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [Favorites]
OUTPUT 1
WHERE [ArticleId] = @p0 AND [UserId] = @p1;

-- commits it

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
-- @p2 datetime2(7)
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [Favorites] ([ArticleId], [UserId], [PublishedAt])
VALUES (@p0, @p1, @p2);

-- commits it

---- a comment

-- begins a transaction

-- @Comments int
-- @Favorites int
-- @ArticleIds1 int
UPDATE [a]
SET [a].[CommentCount] = [a].[CommentCount] + @Comments,
    [a].[FavoriteCount] = [a].[FavoriteCount] + @Favorites
FROM [Articles] AS [a]
WHERE [a].[Id] = @ArticleIds1

-- @p2 int
-- @p0 datetime2(7)
-- @p3 datetime2(7)
-- @p1 datetime2(7)
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [Comments] SET [DeletedAt] = @p0, [UpdatedAt] = @p1
OUTPUT 1
WHERE [Id] = @p2 AND [DeletedAt] IS NULL;

-- commits it

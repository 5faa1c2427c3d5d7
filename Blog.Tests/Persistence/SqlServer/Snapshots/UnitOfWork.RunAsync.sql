---- a new comment

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
-- @p3 datetime2(7)
-- @p4 nvarchar(4000)
-- @p5 int
-- @p6 nvarchar(4000)
-- @p7 datetime2(7)
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [Comments] ([ArticleId], [AuthorId], [CreatedAt], [DeletedAt], [Html], [ReplyToId], [Text], [UpdatedAt])
OUTPUT INSERTED.[Id]
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7);

-- commits it

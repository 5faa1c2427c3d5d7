---- an article with its tags

-- begins a transaction

-- @p0 int
-- @p1 int
-- @p2 int
-- @p3 int
SET NOCOUNT ON;
DELETE FROM [ArticleTags]
OUTPUT 1
WHERE [ArticleId] = @p0 AND [TagId] = @p1;
DELETE FROM [Articles]
OUTPUT 1
WHERE [Id] = @p2 AND [Version] = @p3;

-- commits it

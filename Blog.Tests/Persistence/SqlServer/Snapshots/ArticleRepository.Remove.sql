---- an article with its tags

-- begins a transaction

-- @p0 nvarchar(220)
-- @p1 int
-- @p2 int
-- @p3 int
-- @p4 int
SET NOCOUNT ON;
DELETE FROM [ArticleSlugs]
OUTPUT 1
WHERE [Slug] = @p0;
DELETE FROM [ArticleTags]
OUTPUT 1
WHERE [ArticleId] = @p1 AND [TagId] = @p2;
DELETE FROM [Articles]
OUTPUT 1
WHERE [Id] = @p3 AND [Version] = @p4;

-- commits it

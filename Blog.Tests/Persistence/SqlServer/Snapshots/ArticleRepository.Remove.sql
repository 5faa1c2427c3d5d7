---- an article with its tags

-- begins a transaction

-- @LostIds1 int
-- @p int
-- @Articles int
-- @TagIds1 int
UPDATE [t]
SET [t].[ArticleCount] = [t].[ArticleCount] + CASE
    WHEN [t].[Id] = @LostIds1 THEN @p
    ELSE @Articles
END
FROM [Tags] AS [t]
WHERE [t].[Id] = @TagIds1

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

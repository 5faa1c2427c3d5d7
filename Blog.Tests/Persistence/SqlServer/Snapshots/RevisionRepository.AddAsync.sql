---- the 101st

SELECT NEXT VALUE FOR [ArticleIds]

-- @revision_ArticleId int
-- @p int
DELETE FROM [a]
FROM [ArticleRevisions] AS [a]
WHERE [a].[ArticleId] = @revision_ArticleId AND [a].[Number] <= @p

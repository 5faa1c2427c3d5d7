---- a page

-- @articleId int
-- @p int
-- @p2 int
SELECT [a].[Number], [a].[CreatedAt], [a].[Title], [a].[Changed]
FROM [ArticleRevisions] AS [a]
WHERE [a].[ArticleId] = @articleId
ORDER BY [a].[Number] DESC
OFFSET @p ROWS FETCH NEXT @p2 ROWS ONLY

-- @articleId int
SELECT COUNT(*)
FROM [ArticleRevisions] AS [a]
WHERE [a].[ArticleId] = @articleId

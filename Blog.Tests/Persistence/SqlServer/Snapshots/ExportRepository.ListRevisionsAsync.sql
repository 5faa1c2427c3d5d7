---- a page

-- @p int
-- @articleId int
-- @afterNumber int
SELECT TOP(@p) [a].[Number], [a].[CreatedAt], [a].[Title], [a].[Description], [a].[Text], [a].[TagNames]
FROM [ArticleRevisions] AS [a]
WHERE [a].[ArticleId] = @articleId AND [a].[Number] > @afterNumber
ORDER BY [a].[Number]

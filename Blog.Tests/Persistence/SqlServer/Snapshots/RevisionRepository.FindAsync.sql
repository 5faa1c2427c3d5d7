---- by number

-- @articleId int
-- @number int
SELECT TOP(1) [a].[Number], [a].[CreatedAt], [a].[Title], [a].[Description], [a].[Text], [a].[TagNames]
FROM [ArticleRevisions] AS [a]
WHERE [a].[ArticleId] = @articleId AND [a].[Number] = @number

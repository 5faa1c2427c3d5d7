---- by slug

-- @slug nvarchar(220)
SELECT TOP(1) [a].[ArticleId]
FROM [ArticleSlugs] AS [a]
WHERE [a].[Slug] = @slug

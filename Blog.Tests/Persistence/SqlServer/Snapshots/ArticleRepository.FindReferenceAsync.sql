---- by slug

-- @slug nvarchar(220)
SELECT TOP(1) [a].[Id], [a].[AuthorId], [a].[PublishedAt]
FROM [Articles] AS [a]
WHERE [a].[Slug] = @slug

---- a slug

-- @slug nvarchar(220)
SELECT TOP(1) [a].[Id], [a].[AuthorId]
FROM [Articles] AS [a]
WHERE [a].[Slug] = @slug

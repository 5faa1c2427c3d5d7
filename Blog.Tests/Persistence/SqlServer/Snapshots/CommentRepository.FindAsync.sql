---- by ID

-- @id int
-- @slug nvarchar(220)
SELECT TOP(1) [a].[Id], [a].[AuthorId], [a].[PublishedAt], [c0].[Id], [c0].[ArticleId], [c0].[AuthorId], [c0].[CreatedAt], [c0].[DeletedAt], [c0].[Text], [c0].[UpdatedAt]
FROM [Articles] AS [a]
LEFT JOIN (
    SELECT [c].[Id], [c].[ArticleId], [c].[AuthorId], [c].[CreatedAt], [c].[DeletedAt], [c].[Text], [c].[UpdatedAt]
    FROM [Comments] AS [c]
    WHERE [c].[DeletedAt] IS NULL AND [c].[Id] = @id
) AS [c0] ON [a].[Id] = [c0].[ArticleId]
WHERE [a].[Slug] = @slug

---- by ID

-- @id int
-- @articleId int
SELECT TOP(1) [c].[Id], [c].[ArticleId], [c].[AuthorId], [c].[CreatedAt], [c].[DeletedAt], [c].[Text], [c].[UpdatedAt]
FROM [Comments] AS [c]
WHERE [c].[DeletedAt] IS NULL AND [c].[Id] = @id AND [c].[ArticleId] = @articleId

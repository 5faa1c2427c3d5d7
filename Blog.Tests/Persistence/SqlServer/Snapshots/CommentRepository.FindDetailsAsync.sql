---- an identity

-- @id int
SELECT TOP(1) [c].[Id], [c].[CreatedAt], [c].[UpdatedAt], [c].[Text], [u].[Id], [u].[FullName], [u].[Bio], [u].[CreatedAt], [u].[Email], [u].[SecurityStamp], [u].[UpdatedAt], [u].[Social]
FROM [Comments] AS [c]
INNER JOIN [Users] AS [u] ON [c].[AuthorId] = [u].[Id]
WHERE [c].[DeletedAt] IS NULL AND [c].[Id] = @id
ORDER BY [c].[CreatedAt], [c].[Id]

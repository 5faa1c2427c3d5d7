---- an identity

-- @id int
SELECT TOP(1) [u].[Id], [u].[Bio], [u].[CreatedAt], [u].[Email], [u].[FullName], [u].[SecurityStamp], [u].[UpdatedAt], [u].[Social]
FROM [Users] AS [u]
WHERE [u].[Id] = @id

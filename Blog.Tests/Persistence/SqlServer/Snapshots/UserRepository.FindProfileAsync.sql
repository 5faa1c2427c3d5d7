---- an identity

-- @id int
SELECT TOP(1) [u].[Id], [u].[CreatedAt], [u].[UpdatedAt], [u].[FullName], [u].[Email], [u].[Bio], [u].[SecurityStamp], [u].[Social]
FROM [Users] AS [u]
WHERE [u].[Id] = @id

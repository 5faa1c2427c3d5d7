---- by ID

-- @id int
SELECT TOP(1) [u].[Id], [u].[Version], [u].[CreatedAt], [u].[UpdatedAt], [u].[Username], [u].[FullName], [u].[Email], [u].[Bio], [u].[Image], [u].[Social], [u].[SecurityStamp]
FROM [Users] AS [u]
WHERE [u].[Id] = @id

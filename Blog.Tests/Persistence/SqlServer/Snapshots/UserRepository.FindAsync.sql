---- by ID

-- @id int
SELECT TOP(1) [u].[Id], [u].[Bio], [u].[CreatedAt], [u].[Email], [u].[EmailConfirmed], [u].[FullName], [u].[Image], [u].[IsBlocked], [u].[LastSeenAt], [u].[NormalizedUsername], [u].[Role], [u].[SecurityStamp], [u].[Social], [u].[UpdatedAt], [u].[Username], [u].[Version]
FROM [Users] AS [u]
WHERE [u].[Id] = @id

---- by ID

-- @id int
SELECT TOP(1) [u].[Id], [u].[Bio], [u].[CreatedAt], [u].[Email], [u].[EmailConfirmed], [u].[FullName], [u].[Image], [u].[IsBlocked], [u].[LastSeenAt], [u].[NormalizedUsername], [u].[Role], [u].[SecurityStamp], [u].[Social], [u].[UpdatedAt], [u].[Username], [u].[Version], [u0].[Id], [u0].[PasswordHash]
FROM [Users] AS [u]
LEFT JOIN [Users] AS [u0] ON [u].[Id] = [u0].[Id]
WHERE [u].[Id] = @id


---- by email

-- @email nvarchar(254)
SELECT TOP(1) [u].[Id], [u].[Bio], [u].[CreatedAt], [u].[Email], [u].[EmailConfirmed], [u].[FullName], [u].[Image], [u].[IsBlocked], [u].[LastSeenAt], [u].[NormalizedUsername], [u].[Role], [u].[SecurityStamp], [u].[Social], [u].[UpdatedAt], [u].[Username], [u].[Version], [u0].[Id], [u0].[PasswordHash]
FROM [Users] AS [u]
LEFT JOIN [Users] AS [u0] ON [u].[Id] = [u0].[Id]
WHERE [u].[Email] = @email

---- by ID

-- @sessionId nvarchar(32)
SELECT TOP(1) [u].[Id], [u].[Version], [u].[CreatedAt], [u].[UpdatedAt], [u].[Username], [u].[FullName], [u].[Email], [u].[Bio], [u].[Image], [u].[Social], [u].[EmailConfirmed], [u].[Role], [s].[Id], [s].[TokenStamp], [s].[LastSeenAt], [s].[ExpiresAt]
FROM [Sessions] AS [s]
INNER JOIN [Users] AS [u] ON [s].[UserId] = [u].[Id]
WHERE [s].[Id] = @sessionId AND [s].[SecurityStamp] = [u].[SecurityStamp]

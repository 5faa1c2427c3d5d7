---- by ID

-- @id nvarchar(32)
SELECT TOP(1) [s].[Id], [s].[Address], [s].[CreatedAt], [s].[ExpiresAt], [s].[LastSeenAt], [s].[SecurityStamp], [s].[TokenStamp], [s].[UserAgent], [s].[UserId]
FROM [Sessions] AS [s]
WHERE [s].[Id] = @id

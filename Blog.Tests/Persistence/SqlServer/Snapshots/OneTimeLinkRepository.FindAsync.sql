---- of a user

-- @userId int
-- @purpose int
SELECT TOP(1) [o].[Id], [o].[CreatedAt], [o].[ExpiresAt], [o].[Purpose], [o].[TokenHash], [o].[UpdatedAt], [o].[UserId], [o].[Version]
FROM [OneTimeLinks] AS [o]
WHERE [o].[UserId] = @userId AND [o].[Purpose] = @purpose


---- by token

-- @tokenHash nvarchar(64)
-- @purpose int
SELECT TOP(1) [o].[Id], [o].[CreatedAt], [o].[ExpiresAt], [o].[Purpose], [o].[TokenHash], [o].[UpdatedAt], [o].[UserId], [o].[Version]
FROM [OneTimeLinks] AS [o]
WHERE [o].[TokenHash] = @tokenHash AND [o].[Purpose] = @purpose

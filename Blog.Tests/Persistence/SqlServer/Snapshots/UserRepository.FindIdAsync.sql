---- by username

-- @normalizedUsername nvarchar(50)
SELECT TOP(1) [u].[Id]
FROM [Users] AS [u]
WHERE [u].[NormalizedUsername] = @normalizedUsername

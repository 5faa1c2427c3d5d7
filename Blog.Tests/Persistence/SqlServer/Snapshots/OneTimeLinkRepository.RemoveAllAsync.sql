---- of a user

-- @userId int
DELETE FROM [o]
FROM [OneTimeLinks] AS [o]
WHERE [o].[UserId] = @userId

---- of an email address

-- @purpose int
-- @email nvarchar(254)
DELETE FROM [o]
FROM [OneTimeLinks] AS [o]
WHERE [o].[Purpose] = @purpose AND EXISTS (
    SELECT 1
    FROM [Users] AS [u]
    WHERE [u].[Id] = [o].[UserId] AND [u].[Email] = @email)

---- to a request

-- @userId int
-- @hash nvarchar(64)
SELECT TOP(1) [s].[Id], [s].[Body], [s].[BodyHash], [s].[ContentType], [s].[CreatedAt], [s].[EntityTag], [s].[Key], [s].[Location], [s].[Operation], [s].[RequestHash], [s].[Status], [s].[UpdatedAt], [s].[UserId]
FROM [StoredResponses] AS [s]
WHERE [s].[UserId] = @userId AND [s].[RequestHash] = @hash

---- a page

-- @p int
-- @userId int
-- @afterId int
SELECT TOP(@p) [s].[Id], [s].[Body], [s].[BodyHash], [s].[ContentType], [s].[CreatedAt], [s].[EntityTag], [s].[Key], [s].[Location], [s].[Operation], [s].[RequestHash], [s].[Status], [s].[UpdatedAt], [s].[UserId]
FROM [StoredResponses] AS [s]
WHERE [s].[UserId] = @userId AND [s].[Id] > @afterId
ORDER BY [s].[Id]

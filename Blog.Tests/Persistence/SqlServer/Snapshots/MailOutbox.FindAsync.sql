---- by ID

-- @id int
SELECT TOP(1) [o].[Id], [o].[Attempts], [o].[CreatedAt], [o].[DueAt], [o].[Kind], [o].[Recipient], [o].[RequestedAt], [o].[UpdatedAt], [o].[Version]
FROM [OutgoingMails] AS [o]
WHERE [o].[Id] = @id

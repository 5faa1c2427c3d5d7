---- by ID

-- @id int
DELETE FROM [s]
FROM [StoredResponses] AS [s]
WHERE [s].[Id] = @id

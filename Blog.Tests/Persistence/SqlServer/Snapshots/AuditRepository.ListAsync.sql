---- a page

-- @p int
-- @p1 int
SELECT [a].[Id], [a].[Action], [a].[ActorId], [a].[ActorUsername], [a].[At], [a].[CreatedAt], [a].[Detail], [a].[Subject], [a].[UpdatedAt]
FROM [AuditEntries] AS [a]
ORDER BY [a].[Id] DESC
OFFSET @p ROWS FETCH NEXT @p1 ROWS ONLY

SELECT COUNT(*)
FROM [AuditEntries] AS [a]


---- with all filters

-- @action int
-- @folded nvarchar(4000)
-- @p int
-- @p3 int
SELECT [a].[Id], [a].[Action], [a].[ActorId], [a].[ActorUsername], [a].[At], [a].[CreatedAt], [a].[Detail], [a].[Subject], [a].[UpdatedAt]
FROM [AuditEntries] AS [a]
WHERE [a].[Action] = @action AND [a].[ActorUsername] IS NOT NULL AND LOWER([a].[ActorUsername]) = @folded
ORDER BY [a].[Id] DESC
OFFSET @p ROWS FETCH NEXT @p3 ROWS ONLY

-- @action int
-- @folded nvarchar(4000)
SELECT COUNT(*)
FROM [AuditEntries] AS [a]
WHERE [a].[Action] = @action AND [a].[ActorUsername] IS NOT NULL AND LOWER([a].[ActorUsername]) = @folded

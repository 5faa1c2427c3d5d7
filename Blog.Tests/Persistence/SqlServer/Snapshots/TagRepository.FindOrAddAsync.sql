---- three names

-- @normalizedNames1 nvarchar(50)
-- @normalizedNames2 nvarchar(50)
-- @normalizedNames3 nvarchar(50)
SELECT [t].[Id], [t].[ArticleCount], [t].[CreatedAt], [t].[Name], [t].[NormalizedName], [t].[ScheduledUntil], [t].[UpdatedAt]
FROM [Tags] AS [t]
WHERE [t].[NormalizedName] IN (@normalizedNames1, @normalizedNames2, @normalizedNames3)

SELECT NEXT VALUE FOR [TagIds]

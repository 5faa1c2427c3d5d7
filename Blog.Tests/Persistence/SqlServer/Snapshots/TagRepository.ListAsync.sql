---- all

-- @p int
SELECT TOP(@p) [t].[Name], [t].[ArticleCount]
FROM [Tags] AS [t]
WHERE [t].[ArticleCount] > 0
ORDER BY [t].[ArticleCount] DESC, [t].[NormalizedName]

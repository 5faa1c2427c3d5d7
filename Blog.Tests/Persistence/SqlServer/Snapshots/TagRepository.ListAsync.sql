---- all

-- @p int
-- @now datetime2(7)
-- @context_Now datetime2(7)
SELECT TOP(@p) [u].[Name], [u].[Articles]
FROM (
    SELECT [t1].[Name], [t1].[NormalizedName], [t1].[Articles]
    FROM (
        SELECT TOP(@p) [t].[Name], [t].[NormalizedName], [t].[ArticleCount] AS [Articles]
        FROM [Tags] AS [t]
        WHERE [t].[ArticleCount] > 0 AND ([t].[ScheduledUntil] IS NULL OR [t].[ScheduledUntil] <= @now)
        ORDER BY [t].[ArticleCount] DESC, [t].[NormalizedName]
    ) AS [t1]
    UNION ALL
    SELECT [t0].[Name], [t0].[NormalizedName], [t0].[ArticleCount] - (
        SELECT COUNT(*)
        FROM [ArticleTags] AS [a]
        WHERE [a].[PublishedAt] > @context_Now AND [a].[TagId] = [t0].[Id]) AS [Articles]
    FROM [Tags] AS [t0]
    WHERE [t0].[ScheduledUntil] > @now
) AS [u]
WHERE [u].[Articles] > 0
ORDER BY [u].[Articles] DESC, [u].[NormalizedName]

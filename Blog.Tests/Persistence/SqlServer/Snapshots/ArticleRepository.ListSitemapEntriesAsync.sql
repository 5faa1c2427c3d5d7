---- a page

-- @ef_filter__Now datetime2(7)
-- @p int
-- @p1 int
SELECT [a2].[Slug], CASE
    WHEN [a2].[PublishedAt] > [a2].[UpdatedAt] THEN [a2].[PublishedAt]
    ELSE [a2].[UpdatedAt]
END
FROM (
    SELECT [a].[Id], [a].[PublishedAt]
    FROM [Articles] AS [a]
    WHERE [a].[PublishedAt] <= @ef_filter__Now
    ORDER BY [a].[PublishedAt], [a].[Id]
    OFFSET @p ROWS FETCH NEXT @p1 ROWS ONLY
) AS [a1]
INNER JOIN (
    SELECT [a0].[Id], [a0].[PublishedAt], [a0].[Slug], [a0].[UpdatedAt]
    FROM [Articles] AS [a0]
    WHERE [a0].[PublishedAt] <= @ef_filter__Now
) AS [a2] ON [a1].[Id] = [a2].[Id]
ORDER BY [a1].[PublishedAt], [a1].[Id]

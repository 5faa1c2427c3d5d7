---- a page

-- @p int
-- @p1 int
SELECT [a0].[Slug], [a0].[UpdatedAt]
FROM (
    SELECT [a].[Id], [a].[PublishedAt]
    FROM [Articles] AS [a]
    ORDER BY [a].[PublishedAt], [a].[Id]
    OFFSET @p ROWS FETCH NEXT @p1 ROWS ONLY
) AS [a1]
INNER JOIN [Articles] AS [a0] ON [a1].[Id] = [a0].[Id]
ORDER BY [a1].[PublishedAt], [a1].[Id]

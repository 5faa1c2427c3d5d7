---- a page

-- @p int
-- @p1 int
SELECT [a].[Slug], [a].[UpdatedAt]
FROM [Articles] AS [a]
ORDER BY [a].[Id]
OFFSET @p ROWS FETCH NEXT @p1 ROWS ONLY

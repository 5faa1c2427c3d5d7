---- all

-- @latest datetime2(7)
SELECT COUNT(*)
FROM [Articles] AS [a]
WHERE [a].[PublishedAt] <= @latest

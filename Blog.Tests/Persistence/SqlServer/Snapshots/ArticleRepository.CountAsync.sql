---- all

-- @ef_filter__Now datetime2(7)
SELECT COUNT(*)
FROM [Articles] AS [a]
WHERE [a].[PublishedAt] <= @ef_filter__Now

---- all

SELECT COUNT(*)
FROM [Articles] AS [a]

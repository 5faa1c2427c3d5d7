---- by slug

-- @slug nvarchar(220)
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Articles] AS [a]
        WHERE [a].[Slug] = @slug) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

---- by username

-- @normalizedUsername nvarchar(50)
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Users] AS [u]
        WHERE [u].[NormalizedUsername] = @normalizedUsername) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

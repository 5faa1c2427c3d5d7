---- by email

-- @email nvarchar(254)
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Users] AS [u]
        WHERE [u].[Email] = @email) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

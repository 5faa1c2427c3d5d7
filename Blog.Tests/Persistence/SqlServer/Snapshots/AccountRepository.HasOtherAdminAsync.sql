---- other than one

-- @p int
UPDATE [u]
SET [u].[Role] = @p
FROM [Users] AS [u]
WHERE [u].[Role] = 2

-- @userId int
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Users] AS [u]
        WHERE [u].[Role] = 2 AND [u].[IsBlocked] = CAST(0 AS bit) AND [u].[Id] <> @userId) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

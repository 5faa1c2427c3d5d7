---- any

-- @now datetime2(7)
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [OutgoingMails] AS [o]
        WHERE [o].[DueAt] <= @now) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

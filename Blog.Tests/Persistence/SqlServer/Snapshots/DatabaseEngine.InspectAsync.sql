---- the full-text index

SELECT TOP(2) [s].[Value]
FROM (
    SELECT CASE
        WHEN SERVERPROPERTY('IsFullTextInstalled') = 1 AND EXISTS (
            SELECT 1 FROM sys.fulltext_indexes WHERE object_id = OBJECT_ID(N'Articles') AND is_enabled = 1)
        THEN 1 ELSE 0
    END AS Value
) AS [s]

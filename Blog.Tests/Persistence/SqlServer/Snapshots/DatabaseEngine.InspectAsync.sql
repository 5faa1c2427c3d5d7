---- the full-text index

SELECT TOP(2) [s].[Value]
FROM (
    SELECT CAST(CASE
        WHEN SERVERPROPERTY('IsFullTextInstalled') = 1 AND EXISTS (
            SELECT 1 FROM sys.fulltext_indexes WHERE object_id = OBJECT_ID(N'Articles') AND is_enabled = 1)
        THEN 1 ELSE 0
    END AS bit) AS Value
) AS [s]

SELECT TOP(2) [s].[Value]
FROM (
    SELECT is_read_committed_snapshot_on AS Value FROM sys.databases WHERE database_id = DB_ID()
) AS [s]

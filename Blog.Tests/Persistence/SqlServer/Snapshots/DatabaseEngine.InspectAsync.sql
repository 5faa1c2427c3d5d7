---- the full-text index

SELECT TOP(2) [s].[Value]
FROM (
    SELECT CASE
        WHEN SERVERPROPERTY('IsFullTextInstalled') = 0 THEN 0
        ELSE COALESCE((
            SELECT CASE WHEN is_enabled = 0 THEN 0 WHEN has_crawl_completed = 0 THEN 1 ELSE 2 END
            FROM sys.fulltext_indexes
            WHERE object_id = OBJECT_ID(N'Articles')), 0)
    END AS Value
) AS [s]

SELECT TOP(2) [s].[Value]
FROM (
    SELECT is_read_committed_snapshot_on AS Value FROM sys.databases WHERE database_id = DB_ID()
) AS [s]

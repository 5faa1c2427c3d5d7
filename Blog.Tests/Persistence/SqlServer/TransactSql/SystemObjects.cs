namespace Blog.Tests.Persistence.SqlServer.TransactSql;

/// <summary>
/// Declares the system views and procedures that are used, with the columns and parameters that are used, because the
/// model of a database has none. An unknown one is an error, like any other name.
/// </summary>
internal static class SystemObjects
{
    public const string Definitions = """
        CREATE VIEW [sys].[databases] AS
        SELECT CAST(1 AS int) AS [database_id], CAST(1 AS bit) AS [is_read_committed_snapshot_on];
        GO
        CREATE VIEW [sys].[fulltext_catalogs] AS SELECT CAST(N'' AS sysname) AS [name];
        GO
        CREATE VIEW [sys].[fulltext_indexes] AS
        SELECT CAST(1 AS int) AS [object_id], CAST(1 AS bit) AS [is_enabled], CAST(1 AS bit) AS [has_crawl_completed];
        GO
        CREATE PROCEDURE [sp_getapplock]
            @Resource nvarchar(255), @LockMode varchar(32), @LockOwner varchar(32), @LockTimeout int
        AS RETURN 0;
        GO

        """;
}

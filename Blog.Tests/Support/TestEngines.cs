namespace Blog.Tests.Support;

/// <summary>The engines that the tests run on: SQLite always, SQL Server where there is one.</summary>
public static class TestEngines
{
    /// <summary>Names a server to test on, by a connection string; databases are made and dropped there.</summary>
    public const string ServerVariable = "BLOG_TEST_SQLSERVER";

    private static readonly (TestEngine? Engine, string Report) SqlServer = FindSqlServer();

    /// <summary>Those at hand, one run of each fixture each.</summary>
    public static IReadOnlyList<TestEngine> AtHand { get; } =
        SqlServer.Engine is null ? [new SqliteTestEngine()] : [new SqliteTestEngine(), SqlServer.Engine];

    /// <summary>Which engines are at hand, and why not the others.</summary>
    public static IReadOnlyList<string> Report { get; } =
        ["Sqlite: yes, a file of its own for each fixture", $"SqlServer: {SqlServer.Report}"];

    private static (TestEngine? Engine, string Report) FindSqlServer()
    {
        if (Environment.GetEnvironmentVariable(ServerVariable) is { Length: > 0 } connectionString)
        {
            return (
                new SqlServerTestEngine(() => Task.FromResult(connectionString), () => Task.CompletedTask),
                $"yes, on the server that {ServerVariable} names");
        }

#if TESTCONTAINERS
        return (
            new SqlServerTestEngine(SqlServerContainer.StartAsync, SqlServerContainer.StopAsync),
            "yes, in a container of its own");
#else
        return (
            null,
            $"no, {ServerVariable} names no server, and the tests were built where no Docker engine was found, or without one (-p:UseTestcontainers=true builds them for one)");
#endif
    }
}

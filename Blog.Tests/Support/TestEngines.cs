namespace Blog.Tests.Support;

/// <summary>The engines that the tests run on: SQLite, and SQL Server where a server is available.</summary>
public static class TestEngines
{
    /// <summary>The environment variable with the connection string of a server to test on.</summary>
    public const string ServerVariable = "BLOG_TEST_SQLSERVER";

    private static readonly (TestEngine? Engine, string Report) SqlServer = FindSqlServer();

    /// <summary>The available engines; a fixture runs on each.</summary>
    public static IReadOnlyList<TestEngine> Available { get; } =
        SqlServer.Engine is null ? [new SqliteTestEngine()] : [new SqliteTestEngine(), SqlServer.Engine];

    /// <summary>Says which engines are available, and why another is not.</summary>
    public static IReadOnlyList<string> Report { get; } =
        ["Sqlite: yes, in a file for each fixture", $"SqlServer: {SqlServer.Report}"];

    private static (TestEngine? Engine, string Report) FindSqlServer()
    {
        if (Environment.GetEnvironmentVariable(ServerVariable) is { Length: > 0 } connectionString)
        {
            return (
                new SqlServerTestEngine(() => Task.FromResult(connectionString), () => Task.CompletedTask),
                $"yes, on the server in {ServerVariable}");
        }

        return SqlServerContainer.TryCreate() is { } container
            ? (new SqlServerTestEngine(container.StartAsync, container.StopAsync), "yes, in a container")
            : (null, $"no, {ServerVariable} is not set, and no Docker engine responds");
    }
}

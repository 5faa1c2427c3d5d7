using Microsoft.Data.SqlClient;

namespace Blog.Benchmarks.Servers;

/// <summary>The databases of a run on a SQL Server, which are dropped at the end.</summary>
internal sealed class SqlServerDatabases : IAsyncDisposable
{
    private readonly string server;
    private readonly List<string> names = [];

    private SqlServerDatabases(string server) => this.server = server;

    public static bool IsConnectionString(string text)
    {
        try
        {
            return new SqlConnectionStringBuilder(text).DataSource.Length > 0;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            return false;
        }
    }

    /// <summary>Connects to the server first, so that nothing is published for one that does not answer.</summary>
    /// <exception cref="BenchmarkException">The server does not answer.</exception>
    public static async Task<SqlServerDatabases> ConnectAsync(string server, CancellationToken cancellationToken)
    {
        var databases = new SqlServerDatabases(server);
        await using var connection = await databases.OpenMasterAsync(cancellationToken);
        return databases;
    }

    /// <summary>Chooses the name of a database. The API creates it.</summary>
    /// <returns>The connection string.</returns>
    public string Add()
    {
        var name = $"BlogBenchmark_{Guid.NewGuid():N}";
        names.Add(name);
        return ConnectionStringOf(name);
    }

    public async ValueTask DisposeAsync()
    {
        if (names.Count == 0)
        {
            return;
        }

        await using var connection = await OpenMasterAsync(CancellationToken.None);
        foreach (var name in names)
        {
            await using var command = connection.CreateCommand();

            // The name is generated, and has only letters, digits and an underscore.
            command.CommandText = $"""
                IF DB_ID('{name}') IS NOT NULL
                BEGIN
                    ALTER DATABASE [{name}] SET SINGLE_USER WITH ROLLBACK IMMEDIATE;
                    DROP DATABASE [{name}];
                END
                """;
            await command.ExecuteNonQueryAsync();
        }
    }

    private string ConnectionStringOf(string database) =>
        new SqlConnectionStringBuilder(server) { InitialCatalog = database }.ConnectionString;

    private async Task<SqlConnection> OpenMasterAsync(CancellationToken cancellationToken)
    {
        var connection = new SqlConnection(ConnectionStringOf("master"));
        try
        {
            await connection.OpenAsync(cancellationToken);
            return connection;
        }
        catch (SqlException exception)
        {
            await connection.DisposeAsync();
            throw new BenchmarkException($"SQL Server is not available: {exception.Message}");
        }
    }
}

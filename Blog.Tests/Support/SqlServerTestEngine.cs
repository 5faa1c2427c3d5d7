using Microsoft.Data.SqlClient;

namespace Blog.Tests.Support;

/// <summary>SQL Server, with a database of its own for each fixture.</summary>
/// <param name="findServerAsync">Gives the connection string of the server; asked once, before the first database is needed.</param>
/// <param name="stopServerAsync">Stops the server after the last test, where it is ours.</param>
public sealed class SqlServerTestEngine(Func<Task<string>> findServerAsync, Func<Task> stopServerAsync) : TestEngine
{
    private readonly Lazy<Task<string>> server = new(findServerAsync);

    public override string Name => "SqlServer";

    public override async Task<TestDatabase> CreateDatabaseAsync()
    {
        var name = $"BlogTests_{Guid.NewGuid():N}";
        var connectionString = new SqlConnectionStringBuilder(await server.Value) { InitialCatalog = name }.ConnectionString;
        return new TestDatabase(Name, connectionString, () => DropAsync(name));
    }

    public override Task StopAsync() => stopServerAsync();

    private async Task DropAsync(string name)
    {
        SqlConnection.ClearAllPools();
        var master = new SqlConnectionStringBuilder(await server.Value) { InitialCatalog = "master" }.ConnectionString;
        await using var connection = new SqlConnection(master);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();

        // The name is made above, of letters and digits alone.
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

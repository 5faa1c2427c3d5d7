using Microsoft.Data.SqlClient;

namespace Blog.Tests.Support;

/// <param name="startServerAsync">Returns the connection string; called before the first database is created.</param>
public sealed class SqlServerTestEngine(Func<Task<string>> startServerAsync, Func<Task> stopServerAsync) : TestEngine
{
    private readonly Lazy<Task<string>> server = new(startServerAsync);

    public override string Name => "SqlServer";

    public override async Task<TestDatabase> ReserveDatabaseAsync()
    {
        var name = $"BlogTests_{Guid.NewGuid():N}";
        return new TestDatabase(Name, await GetConnectionStringAsync(name), () => DropAsync(name));
    }

    public override Task StopAsync() => stopServerAsync();

    private async Task<string> GetConnectionStringAsync(string database) =>
        new SqlConnectionStringBuilder(await server.Value) { InitialCatalog = database }.ConnectionString;

    private async Task DropAsync(string name)
    {
        SqlConnection.ClearAllPools();
        await using var connection = new SqlConnection(await GetConnectionStringAsync("master"));
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();

        // The name is generated, and has only letters and digits.
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

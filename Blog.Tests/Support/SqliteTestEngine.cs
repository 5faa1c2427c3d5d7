using Microsoft.Data.Sqlite;

namespace Blog.Tests.Support;

/// <summary>SQLite, in a folder of the machine's temporary ones.</summary>
public sealed class SqliteTestEngine : TestEngine
{
    public override string Name => "Sqlite";

    public override Task<TestDatabase> CreateDatabaseAsync()
    {
        var folder = Directory.CreateTempSubdirectory("blog-tests-").FullName;
        var connectionString = new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "blog.db") }.ConnectionString;
        return Task.FromResult(new TestDatabase(Name, connectionString, () =>
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
            return Task.CompletedTask;
        }));
    }
}

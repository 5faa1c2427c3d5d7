using Microsoft.Data.Sqlite;

namespace Blog.Tests.Support;

public sealed class SqliteTestEngine : TestEngine
{
    public override string Name => "Sqlite";

    public override Task<TestDatabase> CreateDatabaseAsync()
    {
        var folder = Directory.CreateTempSubdirectory("blog-tests-").FullName;
        var connectionString = new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "blog.db") };
        return Task.FromResult(new TestDatabase(Name, connectionString.ConnectionString, () =>
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
            return Task.CompletedTask;
        }));
    }
}

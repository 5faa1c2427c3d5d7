using Microsoft.Data.Sqlite;

namespace Blog.Tests.Support;

public sealed class SqliteTestEngine : TestEngine
{
    public override string Name => "Sqlite";

    public override async Task<TestDatabase> CreateDatabaseAsync()
    {
        var file = CreateFileName();
        await MigratedSqliteFile.CopyToAsync(file);
        return CreateDatabase(file);
    }

    public override Task<TestDatabase> ReserveDatabaseAsync() => Task.FromResult(CreateDatabase(CreateFileName()));

    private static string CreateFileName() =>
        Path.Combine(Directory.CreateTempSubdirectory("blog-tests-").FullName, "blog.db");

    private TestDatabase CreateDatabase(string file)
    {
        var connectionString = new SqliteConnectionStringBuilder { DataSource = file };
        return new TestDatabase(Name, connectionString.ConnectionString, () =>
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
            return Task.CompletedTask;
        });
    }
}

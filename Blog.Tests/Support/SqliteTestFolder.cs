using System.Globalization;
using Blog.Infrastructure.Persistence.Seeding;
using Blog.Infrastructure.Persistence.Startup;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Support;

/// <summary>A folder with a SQLite database, which tests look into and break.</summary>
public sealed class SqliteTestFolder : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("blog-tests-").FullName;

    public string DatabaseFile => Path.Combine(Folder, "data", "blog.db");

    public TestDatabase Database => new("Sqlite", $"Data Source={DatabaseFile}", () => Task.CompletedTask);

    /// <summary>The names of the files beside the database, and its own.</summary>
    public IEnumerable<string?> FileNames => Directory.EnumerateFiles(Path.GetDirectoryName(DatabaseFile)!)
        .Select(Path.GetFileName);

    /// <summary>Puts an empty database there that is migrated.</summary>
    public Task CreateDatabaseAsync() => MigratedSqliteFile.CopyToAsync(DatabaseFile);

    /// <summary>Adds the sample users and articles that the database lacks, and closes it.</summary>
    public async Task<SeedResult> SeedAsync(int users, int articles)
    {
        await using var services = CreateServices();
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IDatabaseInitializer>()
            .SeedAsync(users, articles, new Progress<SeedProgress>(), CancellationToken.None);
    }

    /// <summary>Creates the services of a program that has this database.</summary>
    public ServiceProvider CreateServices() =>
        InfrastructureServices.Create("Sqlite", $"Data Source={DatabaseFile}").BuildServiceProvider();

    public static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Mode=ReadWrite;Pooling=False");
        connection.Open();
        return connection;
    }

    public string InFolder(string name) => Path.Combine(Folder, name);

    public SqliteConnection Open() => Open(DatabaseFile);

    /// <summary>Runs SQL on a connection of its own.</summary>
    /// <returns>The first column of the first row.</returns>
    public string Execute(string sql)
    {
        using var connection = Open();
        return Execute(connection, sql);
    }

    public static string Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture) ?? "";
    }

    /// <summary>Overwrites the pages of a table, as a broken disk does. Nothing may have the database open.</summary>
    public void Damage(string table)
    {
        var page = long.Parse(
            Execute($"SELECT rootpage FROM sqlite_schema WHERE name = '{table}'"), CultureInfo.InvariantCulture);
        var size = int.Parse(Execute("PRAGMA page_size"), CultureInfo.InvariantCulture);
        using var file = new FileStream(DatabaseFile, FileMode.Open, FileAccess.Write);
        file.Position = (page - 1) * size;
        file.Write(Enumerable.Repeat((byte)0xA5, size).ToArray());
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

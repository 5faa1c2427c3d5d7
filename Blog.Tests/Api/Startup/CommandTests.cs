using System.Globalization;
using Blog.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Blog.Tests.Api.Startup;

[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class CommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("blog-tests-").FullName;

    private string DatabaseFile => Path.Combine(folder, "data", "blog.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [TestCase("sing")]
    [TestCase("--colour=blue")]
    [TestCase("seed")]
    public async Task An_unknown_command_or_option_shows_the_usage(params string[] arguments)
    {
        var run = await BlogProcess.RunAsync(folder, arguments);

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Errors, Does.Contain("Usage:"));
            Assert.That(run.Output, Is.Empty);
            Assert.That(Directory.EnumerateFileSystemEntries(folder), Is.Empty);
        });
    }

    [Test]
    public async Task Help_shows_the_usage()
    {
        var run = await BlogProcess.RunAsync(folder, "help");

        Assert.That((run.ExitCode, run.Errors), Is.EqualTo((0, "")));
        Assert.That(run.Output, Does.StartWith("Usage:"));
    }

    [Test]
    public async Task Migrate_creates_the_database_without_a_secret()
    {
        var run = await RunAsync("migrate");

        Assert.That((run.ExitCode, run.Errors), Is.EqualTo((0, "")));
        Assert.That(await CountAsync("Users"), Is.Zero);
    }

    [Test]
    public async Task Every_log_entry_is_written_on_one_line()
    {
        var run = await RunAsync(
            "migrate", "--Logging:LogLevel:Microsoft.EntityFrameworkCore.Database.Command=Information");

        // SQL statements have several lines. The last one records the last migration.
        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(lines, Has.Some.Contains("Executed DbCommand"));
        Assert.That(lines, Has.Some.Contains("INSERT INTO \"__EFMigrationsHistory\"").And.Contains("_Initial"));
        Assert.That(
            lines.Where(line => line.Contains("Executed DbCommand")),
            Has.All.Match(
                @"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z info: Microsoft\.EntityFrameworkCore\.Database\.Command "));
        Assert.That(lines, Has.None.Match("^ *(CREATE|INSERT|SELECT) "));
    }

    [Test]
    public async Task Seed_adds_only_missing_data()
    {
        var first = await RunAsync("seed", "--users", "3", "--articles", "4");
        Assert.That(first.ExitCode, Is.Zero, first.Errors);
        Assert.That(first.Output, Does.Contain("3 of 3 users").And.Contain("4 of 4 articles"));
        var counts = await CountAllAsync();
        Assert.That((counts[0], counts[1]), Is.EqualTo((3, 4)));

        var second = await RunAsync("seed", "--users=3", "--articles=4");
        Assert.That(second.ExitCode, Is.Zero, second.Errors);
        Assert.That(await CountAllAsync(), Is.EqualTo(counts));
    }

    private Task<BlogProcess> RunAsync(params string[] arguments) =>
        BlogProcess.RunAsync(folder, [.. arguments, $"--contentRoot={folder}"]);

    private async Task<int[]> CountAllAsync() =>
    [
        await CountAsync("Users"),
        await CountAsync("Articles"),
        await CountAsync("Comments"),
        await CountAsync("Tags"),
        await CountAsync("ArticleTags"),
    ];

    private async Task<int> CountAsync(string table)
    {
        var connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = DatabaseFile,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        }.ConnectionString;
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new SqliteCommand($"SELECT COUNT(*) FROM {table}", connection);
        return Convert.ToInt32(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }
}

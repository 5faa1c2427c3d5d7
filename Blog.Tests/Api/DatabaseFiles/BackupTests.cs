using System.Net;
using Blog.Infrastructure.Persistence;
using Blog.Infrastructure.Persistence.Startup;
using Blog.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Api.DatabaseFiles;

[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class BackupTests : IDisposable
{
    private const string NewerMigration = """INSERT INTO "__EFMigrationsHistory" VALUES ('2999_New', '1')""";

    private readonly SqliteTestFolder folder = new();
    private readonly ServiceProvider services;

    public BackupTests() => services = folder.CreateServices();

    private string Copy => folder.InFolder("copy.db");

    private IDatabaseBackup Backup => services.GetRequiredService<IDatabaseBackup>();

    public void Dispose()
    {
        services.Dispose();
        folder.Dispose();
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Windows has no signals.")]
    public async Task A_backup_under_writes_is_whole_and_can_be_restored()
    {
        string before;
        await using (var server = await BlogServer.StartAsync(folder.Folder))
        {
            var member = await Member.SignUpAsync(server.Client);
            before = await member.PublishAsync();
            using var enough = new CancellationTokenSource();
            var writing = WriteAsync(member, enough.Token);
            for (var number = 1; number <= 5; number++)
            {
                await Backup.BackUpAsync($"{Copy}.{number}", CancellationToken.None);
            }

            await Backup.BackUpAsync(Copy, CancellationToken.None);
            await enough.CancelAsync();
            Assert.That(await writing, Is.Positive);

            AssertRestoreFails("Another program has");
            await server.KillAsync();
        }

        using (var copy = SqliteTestFolder.Open(Copy))
        {
            Assert.That(SqliteTestFolder.Execute(copy, "PRAGMA integrity_check"), Is.EqualTo("ok"));
        }

        var articles = folder.Execute("SELECT COUNT(*) FROM Articles");
        var restored = await AssertSucceedsAsync("restore", Copy);
        Assert.That(restored.Output, Does.Contain($"{folder.DatabaseFile}.2"));
        await using (var application = new BlogApplication(folder.Database))
        {
            await application.WaitUntilReadyAsync();
            using var client = new HttpClient { BaseAddress = application.Address };
            (await new Visitor(client).GetAsync($"/article/{before}")).ShouldBe(HttpStatusCode.OK);
        }

        var archive = Directory.EnumerateFiles(Path.GetDirectoryName(folder.DatabaseFile)!, "blog.db.2*").Single();
        using var old = SqliteTestFolder.Open(archive);
        Assert.That(SqliteTestFolder.Execute(old, "SELECT COUNT(*) FROM Articles"), Is.EqualTo(articles));
    }

    [Test]
    public async Task A_backup_replaces_no_file()
    {
        await folder.CreateDatabaseAsync();
        File.WriteAllText(Copy, "mine");
        AssertBackupFails($"{Copy} already exists.", Copy);
        AssertBackupFails($"{folder.DatabaseFile} already exists.", folder.DatabaseFile);
        AssertBackupFails($"There is no folder {folder.InFolder("nothing")}.", folder.InFolder("nothing/copy.db"));
        Assert.That(File.ReadAllText(Copy), Is.EqualTo("mine"));
    }

    [Test]
    public async Task A_backup_needs_a_database()
    {
        await AssertFailsAsync($"There is no database {folder.DatabaseFile}.", "backup", Copy);
        Assert.That(File.Exists(Copy), Is.False);
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Windows has no file modes.")]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task A_backup_can_only_be_read_by_its_owner()
    {
        await folder.CreateDatabaseAsync();
        await AssertSucceedsAsync("backup", Copy);
        Assert.That(File.GetUnixFileMode(Copy), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [TestCase("not a database", "cannot be copied", "")]
    [TestCase("another program's database", "is not a database of this program", "CREATE TABLE Horses (Id INTEGER)")]
    [TestCase(
        "a database of another program of EF Core",
        "is not a database of this program",
        """
        CREATE TABLE "__EFMigrationsHistory" ("MigrationId" TEXT, "ProductVersion" TEXT);
        INSERT INTO "__EFMigrationsHistory" VALUES ('2999_New', '1');
        """)]
    public async Task Restore_refuses_what_is_no_database_of_this_program(string content, string error, string sql)
    {
        await SeedAsync();
        File.WriteAllText(Copy, sql.Length == 0 ? string.Concat(Enumerable.Repeat(content, 100)) : "");
        if (sql.Length > 0)
        {
            using var connection = SqliteTestFolder.Open(Copy);
            SqliteTestFolder.Execute(connection, sql);
        }

        AssertRestoreFails(error);
        Assert.That(folder.Execute("SELECT COUNT(*) FROM Articles"), Is.EqualTo("1"));
    }

    [Test]
    public async Task Restore_refuses_a_damaged_copy()
    {
        await SeedAsync();
        folder.Damage("Comments");
        File.Move(folder.DatabaseFile, Copy);
        await folder.CreateDatabaseAsync();
        AssertRestoreFails(Copy);
        Assert.That(folder.Execute("SELECT COUNT(*) FROM Articles"), Is.EqualTo("0"));
    }

    [Test]
    public async Task Restore_refuses_a_newer_version()
    {
        await folder.CreateDatabaseAsync();
        await Backup.BackUpAsync(Copy, CancellationToken.None);
        using (var connection = SqliteTestFolder.Open(Copy))
        {
            SqliteTestFolder.Execute(connection, NewerMigration);
        }

        AssertRestoreFails("which only a newer version of the program knows");
    }

    [Test]
    public async Task Restore_replaces_a_damaged_database()
    {
        await SeedAsync();
        await Backup.BackUpAsync(Copy, CancellationToken.None);
        File.WriteAllText(folder.DatabaseFile, string.Concat(Enumerable.Repeat("not a database", 100)));
        await Backup.RestoreAsync(Copy, CancellationToken.None);

        Assert.That(folder.Execute("SELECT COUNT(*) FROM Articles"), Is.EqualTo("1"));
        Assert.That(folder.FileNames, Has.Exactly(1).StartsWith("blog.db.2"));
    }

    [TestCase("backup")]
    [TestCase("restore")]
    public async Task The_commands_are_refused_on_SQL_Server(string command) => await AssertFailsAsync(
        $"The {command} command is for SQLite only",
        command,
        Copy,
        "--Database:Provider=SqlServer",
        "--ConnectionStrings:Blog=Server=nowhere");

    private static async Task<int> WriteAsync(Member member, CancellationToken enough)
    {
        var count = 0;
        while (!enough.IsCancellationRequested)
        {
            await member.PublishAsync();
            count++;
        }

        return count;
    }

    private async Task SeedAsync()
    {
        await folder.CreateDatabaseAsync();
        await folder.SeedAsync(users: 1, articles: 1);
        Assert.That(folder.Execute("SELECT COUNT(*) FROM Articles"), Is.EqualTo("1"));
    }

    private void AssertBackupFails(string error, string file) => Assert.That(
        () => Backup.BackUpAsync(file, CancellationToken.None),
        Throws.TypeOf<DatabaseUnusableException>().With.Message.Contains(error));

    private void AssertRestoreFails(string error) => Assert.That(
        () => Backup.RestoreAsync(Copy, CancellationToken.None),
        Throws.TypeOf<DatabaseUnusableException>().With.Message.Contains(error));

    private async Task<BlogProcess> AssertSucceedsAsync(params string[] arguments)
    {
        var run = await RunAsync(arguments);
        Assert.That((run.ExitCode, run.Errors), Is.EqualTo((0, "")));
        return run;
    }

    private async Task AssertFailsAsync(string error, params string[] arguments)
    {
        var run = await RunAsync(arguments);
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(1));
            Assert.That(run.ErrorLines, Has.Length.EqualTo(1).And.One.Contains(error), run.Errors);
        });
    }

    private Task<BlogProcess> RunAsync(string[] arguments) =>
        BlogProcess.RunAsync(folder.Folder, [.. arguments, $"--contentRoot={folder.Folder}"]);
}

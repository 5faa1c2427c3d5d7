using System.Net;
using Blog.Tests.Support;

namespace Blog.Tests.Api.DatabaseFiles;

[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class BackupTests : IDisposable
{
    private readonly SqliteTestFolder folder = new();

    private string Copy => folder.InFolder("copy.db");

    public void Dispose() => folder.Dispose();

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
            await AssertSucceedsAsync("backup", Copy);
            await enough.CancelAsync();
            Assert.That(await writing, Is.Positive);

            await AssertRefusesAsync("Another program has", "restore", Copy);
            await server.KillAsync();
        }

        using (var copy = SqliteTestFolder.Open(Copy))
        {
            Assert.That(SqliteTestFolder.Execute(copy, "PRAGMA integrity_check"), Is.EqualTo("ok"));
        }

        var articles = folder.Execute("SELECT COUNT(*) FROM Articles");
        var restored = await AssertSucceedsAsync("restore", Copy);
        Assert.That(restored.Output, Does.Contain($"{folder.DatabaseFile}.2"));
        await using (var server = await BlogServer.StartAsync(folder.Folder))
        {
            (await server.Anonymous.GetAsync($"/article/{before}")).ShouldBe(HttpStatusCode.OK);
        }

        var putAside = Directory.EnumerateFiles(Path.GetDirectoryName(folder.DatabaseFile)!, "blog.db.2*").Single();
        using var old = SqliteTestFolder.Open(putAside);
        Assert.That(SqliteTestFolder.Execute(old, "SELECT COUNT(*) FROM Articles"), Is.EqualTo(articles));
    }

    [Test]
    public async Task A_backup_replaces_no_file()
    {
        await AssertSucceedsAsync("migrate");
        File.WriteAllText(Copy, "mine");
        await AssertRefusesAsync($"{Copy} exists already.", "backup", Copy);
        await AssertRefusesAsync($"{folder.DatabaseFile} exists already.", "backup", folder.DatabaseFile);
        Assert.That(File.ReadAllText(Copy), Is.EqualTo("mine"));
    }

    [Test]
    public async Task A_backup_needs_a_database()
    {
        await AssertRefusesAsync($"There is no database {folder.DatabaseFile}.", "backup", Copy);
        Assert.That(File.Exists(Copy), Is.False);
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Windows has no file modes.")]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task A_backup_can_only_be_read_by_its_owner()
    {
        await AssertSucceedsAsync("migrate");
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
        await AssertSucceedsAsync("seed", "--users=1", "--articles=1");
        File.WriteAllText(Copy, sql.Length == 0 ? string.Concat(Enumerable.Repeat(content, 100)) : "");
        if (sql.Length > 0)
        {
            using var connection = SqliteTestFolder.Open(Copy);
            SqliteTestFolder.Execute(connection, sql);
        }

        await AssertRefusesAsync(error, "restore", Copy);
        Assert.That(folder.Execute("SELECT COUNT(*) FROM Articles"), Is.EqualTo("1"));
    }

    [Test]
    public async Task Restore_refuses_a_newer_version_and_a_damaged_copy()
    {
        await AssertSucceedsAsync("seed", "--users=1", "--articles=1");
        folder.Damage("Comments");
        File.Copy(folder.DatabaseFile, Copy);
        await AssertRefusesAsync(Copy, "restore", Copy);

        var newer = folder.InFolder("newer.db");
        File.Delete(folder.DatabaseFile);
        await AssertSucceedsAsync("migrate");
        await AssertSucceedsAsync("backup", newer);
        using (var connection = SqliteTestFolder.Open(newer))
        {
            SqliteTestFolder.Execute(connection, """INSERT INTO "__EFMigrationsHistory" VALUES ('2999_New', '1')""");
        }

        await AssertRefusesAsync("is of a newer version", "restore", newer);
    }

    [Test]
    public async Task Restore_replaces_a_damaged_database()
    {
        await AssertSucceedsAsync("seed", "--users=1", "--articles=1");
        await AssertSucceedsAsync("backup", Copy);
        File.WriteAllText(folder.DatabaseFile, string.Concat(Enumerable.Repeat("not a database", 100)));
        await AssertSucceedsAsync("restore", Copy);

        Assert.That(folder.Execute("SELECT COUNT(*) FROM Articles"), Is.EqualTo("1"));
        Assert.That(folder.FileNames, Has.Exactly(1).StartsWith("blog.db.2"));
    }

    [TestCase("backup")]
    [TestCase("restore")]
    public async Task The_commands_are_refused_on_SQL_Server(string command) => await AssertRefusesAsync(
        $"The command {command} is for SQLite.",
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

    private async Task<BlogProcess> AssertSucceedsAsync(params string[] arguments)
    {
        var run = await RunAsync(arguments);
        Assert.That((run.ExitCode, run.Errors), Is.EqualTo((0, "")));
        return run;
    }

    private async Task AssertRefusesAsync(string error, params string[] arguments)
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

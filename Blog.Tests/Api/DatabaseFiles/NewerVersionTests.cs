using System.Net;
using Blog.Infrastructure.Persistence.Startup;
using Blog.Tests.Support;

namespace Blog.Tests.Api.DatabaseFiles;

/// <summary>Opens a database that a newer version of the program has migrated.</summary>
public sealed class NewerVersionTests : DatabaseFileTestBase
{
    private const string Reason =
        "The database has the migration 2999_New, which only a newer version of the program knows.";

    [Test]
    public async Task A_newer_database_is_not_served()
    {
        await CreateNewerAsync();
        await StartAsync();

        AssertUnavailable(await Anonymous.GetAsync("/article"));
        (await Anonymous.GetAsync("/health/ready")).ShouldBe(HttpStatusCode.ServiceUnavailable);
        Assert.That(Application.Log.Lines, Has.Exactly(1).Contains(Reason));
    }

    [Test]
    public async Task Migrate_refuses_a_newer_database()
    {
        await CreateNewerAsync();
        var run = await BlogProcess.RunAsync(Folder.Folder, "migrate", $"--contentRoot={Folder.Folder}");

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.ErrorLines, Has.Length.EqualTo(1).And.One.Contains(Reason));
    }

    [Test]
    public async Task Seed_refuses_a_newer_database()
    {
        await CreateNewerAsync();

        Assert.That(
            () => Folder.SeedAsync(users: 1, articles: 1),
            Throws.TypeOf<DatabaseNotReadyException>().With.Message.Contains(Reason));
        Assert.That(Folder.Execute("SELECT COUNT(*) FROM Users"), Is.EqualTo("0"));
    }

    private async Task CreateNewerAsync()
    {
        await Folder.CreateDatabaseAsync();
        Folder.Execute("""INSERT INTO "__EFMigrationsHistory" VALUES ('2999_New', '99.0.0')""");
    }
}

using System.Net;
using Blog.Tests.Support;

namespace Blog.Tests.Api.DatabaseFiles;

/// <summary>Opens a database that a newer version of the program has migrated.</summary>
public sealed class NewerVersionTests : DatabaseFileTestBase
{
    private const string Reason =
        "The database is of a newer version: this program does not know the migration 2999_New.";

    [Test]
    public async Task A_newer_database_is_not_served()
    {
        await CreateNewerAsync();
        await StartAsync();

        AssertUnavailable(await Anonymous.GetAsync("/article"));
        (await Anonymous.GetAsync("/health/ready")).ShouldBe(HttpStatusCode.ServiceUnavailable);
        Assert.That(Application.Log.Lines, Has.Exactly(1).Contains(Reason));
    }

    [TestCase("migrate")]
    [TestCase("seed", "--users=1", "--articles=1")]
    public async Task A_command_refuses_a_newer_database(params string[] arguments)
    {
        await CreateNewerAsync();
        var run = await BlogProcess.RunAsync(Folder.Folder, [.. arguments, $"--contentRoot={Folder.Folder}"]);

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.ErrorLines, Has.Length.EqualTo(1).And.One.Contains(Reason));
        Assert.That(Folder.Execute("SELECT COUNT(*) FROM Users"), Is.EqualTo("1"));
    }

    private async Task CreateNewerAsync()
    {
        await StartWithMemberAsync();
        await StopAsync();
        Folder.Execute("""INSERT INTO "__EFMigrationsHistory" VALUES ('2999_New', '99.0.0')""");
    }
}

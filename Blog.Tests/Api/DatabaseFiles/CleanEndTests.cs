using System.Net;
using Blog.Tests.Support;

namespace Blog.Tests.Api.DatabaseFiles;

/// <summary>Ends the program and looks at what it leaves behind.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class CleanEndTests : IDisposable
{
    // The locks are empty files.
    private static readonly string[] Files = ["blog.db", "blog.db-lock", "blog.db-migration"];

    private readonly SqliteTestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Test]
    [Platform(Exclude = "Win", Reason = "Windows has no signals.")]
    public async Task Another_program_goes_on_serving_the_same_file_and_leaves_everything_in_one()
    {
        await using var first = await BlogServer.StartAsync(folder.Folder);
        await using var second = await BlogServer.StartAsync(folder.Folder);
        var member = await Member.SignUpAsync(second.Client);
        var slug = await (await Member.SignUpAsync(first.Client)).PublishAsync();

        Assert.That(await first.StopAsync(), Is.Zero);
        (await second.Anonymous.GetAsync($"/article/{slug}")).ShouldBe(HttpStatusCode.OK);
        await member.PublishAsync();
        Assert.That(await second.StopAsync(), Is.Zero);
        Assert.That(folder.FileNames, Is.EquivalentTo(Files));
        Assert.That(folder.Execute("SELECT COUNT(*) FROM Articles"), Is.EqualTo("2"));
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Windows has no file modes.")]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task Only_the_owner_can_read_the_files()
    {
        await using var application = new BlogApplication(folder.Database);
        await application.WaitUntilReadyAsync();
        using var client = new HttpClient { BaseAddress = application.Address };
        await Member.SignUpAsync(client);

        var data = Path.GetDirectoryName(folder.DatabaseFile)!;
        var ownerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Assert.That(folder.FileNames, Has.Some.EqualTo("blog.db-wal"));
        Assert.That(Directory.EnumerateFiles(data).Select(File.GetUnixFileMode), Has.All.EqualTo(ownerOnly));
        Assert.That(File.GetUnixFileMode(data), Is.EqualTo(ownerOnly | UnixFileMode.UserExecute));
    }
}

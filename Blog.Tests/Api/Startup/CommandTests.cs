using System.Globalization;
using Blog.Infrastructure.Persistence.Seeding;
using Blog.Tests.Support;

namespace Blog.Tests.Api.Startup;

[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class CommandTests : IDisposable
{
    // The locks are empty files.
    private static readonly string[] Files = ["blog.db", "blog.db-lock", "blog.db-migration"];

    private readonly SqliteTestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [TestCase("sing")]
    [TestCase("--colour=blue")]
    [TestCase("seed")]
    public async Task An_unknown_command_or_option_shows_the_usage(params string[] arguments)
    {
        var run = await BlogProcess.RunAsync(folder.Folder, arguments);

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Errors, Does.Contain("Usage:"));
            Assert.That(run.Output, Is.Empty);
            Assert.That(Directory.EnumerateFileSystemEntries(folder.Folder), Is.Empty);
        });
    }

    [Test]
    public async Task Help_shows_the_usage()
    {
        var run = await BlogProcess.RunAsync(folder.Folder, "help");

        Assert.That((run.ExitCode, run.Errors), Is.EqualTo((0, "")));
        Assert.That(run.Output, Does.StartWith("Usage:"));
    }

    [Test]
    public async Task Migrate_creates_the_database_without_a_secret_and_leaves_everything_in_one_file()
    {
        var run = await RunAsync("migrate");

        Assert.That((run.ExitCode, run.Errors), Is.EqualTo((0, "")));
        Assert.That(folder.FileNames, Is.EquivalentTo(Files));
        Assert.That(Count("Users"), Is.Zero);
    }

    [Test]
    public async Task Seed_adds_only_missing_data_and_leaves_everything_in_one_file()
    {
        var run = await RunAsync("seed", "--users", "3", "--articles", "4");
        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        Assert.That(run.Output, Does.Contain("3 of 3 users").And.Contain("4 of 4 articles"));
        Assert.That(
            run.Output,
            Does.EndWith("Users: 3 added, 0 existed already. Articles: 4 added, 0 existed already.\n"));
        Assert.That(folder.FileNames, Is.EquivalentTo(Files));
        var counts = CountAll();
        Assert.That((counts[0], counts[1]), Is.EqualTo((3, 4)));

        Assert.That(await folder.SeedAsync(users: 3, articles: 4), Is.EqualTo(new SeedResult(0, 0)));
        Assert.That(CountAll(), Is.EqualTo(counts));
        Assert.That(await folder.SeedAsync(users: 4, articles: 6), Is.EqualTo(new SeedResult(1, 2)));
    }

    [Test]
    public async Task User_fails_for_an_unknown_address_on_a_database_that_it_creates_without_a_secret()
    {
        var run = await RunAsync("user", "block", "jane@example.com");

        Assert.That(
            (run.ExitCode, run.Output, run.Errors),
            Is.EqualTo((1, "", "There is no user with the email address jane@example.com.\n")));
        Assert.That(folder.FileNames, Is.EquivalentTo(Files));
    }

    private Task<BlogProcess> RunAsync(params string[] arguments) =>
        BlogProcess.RunAsync(folder.Folder, [.. arguments, $"--contentRoot={folder.Folder}"]);

    private int[] CountAll() =>
        [Count("Users"), Count("Articles"), Count("Comments"), Count("Tags"), Count("ArticleTags")];

    private int Count(string table) =>
        int.Parse(folder.Execute($"SELECT COUNT(*) FROM {table}"), CultureInfo.InvariantCulture);
}

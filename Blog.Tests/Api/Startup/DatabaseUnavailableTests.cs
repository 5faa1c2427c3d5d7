using System.Diagnostics;
using System.Net;
using Blog.Tests.Api.RealWorld;
using Blog.Tests.Support;

namespace Blog.Tests.Api.Startup;

/// <summary>Starts the program while its database is unreachable. No database server is needed.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class DatabaseUnavailableTests : IDisposable
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    private readonly string folder = Directory.CreateTempSubdirectory("blog-tests-").FullName;

    // The folder of the database. A file of this name prevents it from being created.
    private string DataFolder => Path.Combine(folder, "data");

    private TestDatabase Sqlite =>
        new("Sqlite", $"Data Source={Path.Combine(DataFolder, "blog.db")};Pooling=False", () => Task.CompletedTask);

    // Nothing listens on port 1, so that connections are refused immediately.
    private static TestDatabase SqlServer =>
        new(
            "SqlServer",
            "Server=127.0.0.1,1;Database=Blog;User ID=sa;Password=none;Connect Timeout=1",
            () => Task.CompletedTask);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [TestCase("Sqlite")]
    [TestCase("SqlServer")]
    public async Task Requests_return_503(string provider)
    {
        File.WriteAllText(DataFolder, "");
        await using var application = new BlogApplication(provider == "Sqlite" ? Sqlite : SqlServer);
        using var client = new HttpClient { BaseAddress = application.Address };
        var visitor = new Visitor(client);

        (await visitor.GetAsync("/health/live")).ShouldBe(HttpStatusCode.OK);
        (await visitor.GetAsync("/health/ready")).ShouldBe(HttpStatusCode.ServiceUnavailable);
        foreach (var path in new[] { "/article", "/user/profile", "/tag" })
        {
            var answer = (await visitor.GetAsync(path)).ShouldBeProblem(
                HttpStatusCode.ServiceUnavailable,
                "The service is not available at the moment, please try again later");
            Assert.That(answer.Headers["Retry-After"], Does.Match("^[1-9][0-9]*$"));
        }

        var realWorld = (await visitor.GetAsync("/api/tags")).ShouldFail(
            HttpStatusCode.ServiceUnavailable, "server: is not available at the moment, please try again later");
        Assert.That(realWorld.Headers["Retry-After"], Does.Match("^[1-9][0-9]*$"));
    }

    [Test]
    public async Task Recovers_when_the_database_becomes_available()
    {
        File.WriteAllText(DataFolder, "");
        await using var application = new BlogApplication(Sqlite);
        using var client = new HttpClient { BaseAddress = application.Address };
        var visitor = new Visitor(client);
        (await visitor.GetAsync("/article")).ShouldBe(HttpStatusCode.ServiceUnavailable);

        File.Delete(DataFolder);
        var start = Stopwatch.GetTimestamp();
        while ((await visitor.GetAsync("/health/ready")).Status != HttpStatusCode.OK)
        {
            Assert.That(Stopwatch.GetElapsedTime(start), Is.LessThan(Timeout));
        }

        (await visitor.GetAsync("/article")).ShouldBe(HttpStatusCode.OK);
    }

    [Test]
    public async Task A_database_without_migrations_is_not_ready_and_not_created()
    {
        Directory.CreateDirectory(DataFolder);
        await using var application = new BlogApplication(
            Sqlite, new Dictionary<string, string> { ["Database:MigrateOnStart"] = "false" });
        using var client = new HttpClient { BaseAddress = application.Address };
        var visitor = new Visitor(client);

        (await visitor.GetAsync("/article")).ShouldBeProblem(HttpStatusCode.ServiceUnavailable);
        Assert.That(Directory.EnumerateFiles(DataFolder), Is.Empty);
        (await visitor.GetAsync("/health/ready")).ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [TestCase("Sqlite")]
    [TestCase("SqlServer")]
    public async Task A_command_fails_with_an_error_message(string provider)
    {
        File.WriteAllText(DataFolder, "");
        var database = provider == "Sqlite" ? Sqlite : SqlServer;
        var run = await BlogProcess.RunAsync(
            folder,
            "migrate",
            $"--Database:Provider={database.Provider}",
            $"--ConnectionStrings:Blog={database.ConnectionString}");

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(1));
            Assert.That(run.Errors, Does.StartWith("The database is not available: ").And.Not.Contain("   at "));
            Assert.That(run.Errors, Does.Contain(provider == "Sqlite" ? DataFolder : "SQL Server"));
        });
    }
}

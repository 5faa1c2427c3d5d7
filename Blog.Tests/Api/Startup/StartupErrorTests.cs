using Blog.Api.Telemetry;
using Blog.Tests.Support;

namespace Blog.Tests.Api.Startup;

[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class StartupErrorTests : IDisposable
{
    private const string Secret = $"--Jwt:Secret={BlogApplication.Secret}";

    private readonly string folder = Directory.CreateTempSubdirectory("blog-tests-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    // OptionsValidationTests test the values of the other settings.
    [TestCase("Jwt:Secret is missing")]
    [TestCase("Jwt:Secret is too short", "--Jwt:Secret=short")]
    [TestCase(
        "Database:Synchronous=Normal needs Database:Provider=Sqlite",
        Secret,
        "--Database:Provider=SqlServer",
        "--ConnectionStrings:Blog=Server=nowhere",
        "--Database:Synchronous=Normal")]
    [TestCase("ConnectionStrings:Blog is missing", Secret, "--Database:Provider=SqlServer")]
    [TestCase("ConnectionStrings:Blog is not a SQLite connection string", Secret, "--ConnectionStrings:Blog=nonsense")]
    [TestCase(
        "ConnectionStrings:Blog is not a SQLite connection string with the path of a file.",
        Secret,
        "--ConnectionStrings:Blog=Data Source=:memory:")]
    [TestCase(
        "Cache:Redis is not a Redis connection string",
        Secret,
        "--Database:Provider=SqlServer",
        "--ConnectionStrings:Blog=Server=nowhere",
        "--Cache:Redis=redis://localhost:6379")]
    [TestCase("Cache:Redis needs Database:Provider=SqlServer", Secret, "--Cache:Redis=localhost:6379")]
    [TestCase("Proxies:Known holds 'nonsense'", Secret, "--Proxies:Known:0=nonsense")]
    [TestCase("Site:ArticleUrl is 'https://blog.example/'", Secret, "--Site:ArticleUrl=https://blog.example/")]
    [TestCase(TelemetryOptions.InvalidEndpointMessage, Secret, "--OTEL_EXPORTER_OTLP_ENDPOINT=collector:4317")]
    public async Task An_invalid_setting_stops_the_program_with_one_message(string message, params string[] settings)
    {
        var run = await RunAsync(settings);

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(1));
            Assert.That(run.ErrorLines, Has.Length.EqualTo(1).And.One.Contains(message), run.Errors);
            Assert.That(run.Output, Does.Not.Contain("Exception"));
        });
    }

    [Test]
    public async Task Several_invalid_settings_are_reported_with_a_message_each()
    {
        var run = await RunAsync("--Cors:Origins:0=nonsense", "--Database:Provider=Postgres");

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(1));
            Assert.That(run.ErrorLines, Has.Length.EqualTo(3), run.Errors);
            Assert.That(run.ErrorLines, Has.One.StartsWith("Cors:Origins holds 'nonsense'"));
            Assert.That(run.ErrorLines, Has.One.StartsWith("Database:Provider"));
            Assert.That(run.ErrorLines, Has.One.StartsWith("Jwt:Secret"));
        });
    }

    [Test]
    public async Task Migrate_rejects_an_invalid_setting()
    {
        var run = await RunAsync("migrate", "--Database:Provider=Postgres");

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.ErrorLines, Is.EqualTo((string[])["Database:Provider must be Sqlite or SqlServer."]));
    }

    private Task<BlogProcess> RunAsync(params string[] arguments) =>
        BlogProcess.RunAsync(folder, [.. arguments, $"--contentRoot={folder}"]);
}

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
    private static IEnumerable<TestCaseData> InvalidSettings { get; } =
    [
        new TestCaseData((string[])[], (string[])["Jwt:Secret is missing"]).SetArgDisplayNames("none"),
        new TestCaseData(
            (string[])[Secret, "--Database:Provider=SqlServer"],
            (string[])["ConnectionStrings:Blog is missing"]).SetArgDisplayNames("no connection string"),
        new TestCaseData(
            (string[])[Secret, "--ConnectionStrings:Blog=Data Source=:memory:"],
            (string[])["ConnectionStrings:Blog is not a SQLite connection string with the path of a file."])
            .SetArgDisplayNames("memory"),
        new TestCaseData(
            (string[])
            [
                "--Jwt:Secret=short",
                "--ConnectionStrings:Blog=nonsense",
                "--Cache:Redis=localhost:6379",
                "--Proxies:Known:0=nonsense",
                "--Site:ArticleUrl=https://blog.example/",
                "--Site:PasswordResetUrl=https://blog.example/reset",
                "--Mail:Transport=Pigeon",
                "--OTEL_EXPORTER_OTLP_ENDPOINT=collector:4317",
            ],
            (string[])
            [
                "Jwt:Secret is too short",
                "ConnectionStrings:Blog is not a SQLite connection string",
                "Cache:Redis needs Database:Provider=SqlServer",
                "Proxies:Known holds 'nonsense'",
                "Site:ArticleUrl is 'https://blog.example/'",
                "Site:PasswordResetUrl is 'https://blog.example/reset'",
                "Mail:Transport must be None, Folder or Smtp.",
                TelemetryOptions.InvalidEndpointMessage,
            ]).SetArgDisplayNames("Sqlite"),
        new TestCaseData(
            (string[])
            [
                Secret,
                "--Database:Provider=SqlServer",
                "--ConnectionStrings:Blog=Server=nowhere",
                "--Database:Synchronous=Normal",
                "--Cache:Redis=redis://localhost:6379",
                "--Mail:Transport=Smtp",
            ],
            (string[])
            [
                "Database:Synchronous=Normal needs Database:Provider=Sqlite",
                "Cache:Redis is not a Redis connection string",
                "Mail:From is missing",
                "Mail:Smtp:Host is missing",
                "Site:PasswordResetUrl is missing",
                "Site:EmailConfirmationUrl is missing",
            ]).SetArgDisplayNames("SqlServer"),
        new TestCaseData(
            (string[])["--Cors:Origins:0=nonsense", "--Database:Provider=Postgres"],
            (string[])["Cors:Origins holds 'nonsense'", "Database:Provider", "Jwt:Secret is missing"])
            .SetArgDisplayNames("neither"),
    ];

    [TestCaseSource(nameof(InvalidSettings))]
    public async Task Invalid_settings_stop_the_program_with_a_message_each(string[] settings, string[] messages)
    {
        var run = await RunAsync(settings);

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(1));
            Assert.That(run.ErrorLines, Has.Length.EqualTo(messages.Length), run.Errors);
            foreach (var message in messages)
            {
                Assert.That(run.ErrorLines, Has.One.StartsWith(message));
            }

            Assert.That(run.Output, Does.Not.Contain("Exception"));
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

using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Blog.Tests.Support;

/// <summary>The program, listening on a free port.</summary>
public sealed class BlogApplication : WebApplicationFactory<Program>
{
    public const string Secret = "a secret of the tests, long enough to sign with";

    private const int ReadyTimeoutInMilliseconds = 60_000;
    private const int PollingInMilliseconds = 50;

    private readonly TestDatabase database;
    private readonly IReadOnlyDictionary<string, string> settings;
    private readonly Action<IServiceCollection>? configureServices;

    /// <param name="settings">Overrides the settings for tests.</param>
    /// <param name="configureServices">Replaces services of the program.</param>
    public BlogApplication(
        TestDatabase database,
        IReadOnlyDictionary<string, string>? settings = null,
        Action<IServiceCollection>? configureServices = null)
    {
        this.database = database;
        this.settings = settings ?? new Dictionary<string, string>();
        this.configureServices = configureServices;
        UseKestrel(0);
    }

    public LogRecorder Log { get; } = new();

    public Uri Address
    {
        get
        {
            StartServer();
            return ClientOptions.BaseAddress;
        }
    }

    /// <summary>Waits until the database is migrated, which takes longer than the start on some servers.</summary>
    public async Task WaitUntilReadyAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        await Assert.ThatAsync(
            async () => (await client.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode,
            Is.EqualTo(HttpStatusCode.OK).After(ReadyTimeoutInMilliseconds, PollingInMilliseconds));
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        var all = new Dictionary<string, string>
        {
            ["Database:Provider"] = database.Provider,
            ["ConnectionStrings:Blog"] = database.ConnectionString,
            ["Jwt:Secret"] = Secret,
            ["RateLimiting:Enabled"] = "false",
            ["RateLimiting:RefusalDelay"] = "00:00:00",
        };
        if (database.Provider == "Sqlite")
        {
            // Flushing takes most of the time of a commit, and no test cuts the power.
            all["Database:Synchronous"] = "Normal";
        }

        foreach (var (key, value) in settings)
        {
            all[key] = value;
        }

        builder.UseEnvironment(all.Remove("environment", out var environment) ? environment : "Production");
        foreach (var (key, value) in all)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Log));
        builder.ConfigureTestServices(services =>
        {
            // Hashing is slow by design. Pbkdf2PasswordHasherTests test the iterations of the program.
            services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1000);
            configureServices?.Invoke(services);
        });
    }
}

using Blog.Tests.Support;

namespace Blog.Tests.Api.Caching.Redis;

/// <summary>Two instances of the program share a database and a Redis. Each test has its own.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
public abstract class RedisTestBase(TestEngine engine)
{
    protected const int PermitsPerAddress = 40;
    protected const int PermitsPerAccount = 6;

    protected const int PollingInMilliseconds = 20;

    private const int ReconnectTimeoutInMilliseconds = 20_000;

    private readonly List<IAsyncDisposable> resources = [];

    protected RedisServer Redis { get; private set; } = null!;

    protected RunningInstance First { get; private set; } = null!;

    protected RunningInstance Second { get; private set; } = null!;

    [SetUp]
    public async Task StartInstances()
    {
        Redis = RedisServer.CreateStopped();
        resources.Add(Redis);
        await StartRedisAsync();
        var database = await engine.CreateDatabaseAsync();
        resources.Add(database);
        First = Start(database);
        await First.WaitUntilReadyAsync();
        Second = Start(database);
        await Second.WaitUntilReadyAsync();
    }

    [TearDown]
    public async Task StopInstances()
    {
        foreach (var resource in Enumerable.Reverse(resources))
        {
            await resource.DisposeAsync();
        }
    }

    /// <summary>Starts Redis before the instances.</summary>
    protected virtual Task StartRedisAsync() => Redis.StartAsync();

    protected void WaitUntilBothAreConnected() => Assert.That(
        () => First.IsConnectedToRedis && Second.IsConnectedToRedis,
        Is.True.After(ReconnectTimeoutInMilliseconds, PollingInMilliseconds));

    private RunningInstance Start(TestDatabase database)
    {
        var instance = new RunningInstance(new BlogApplication(
            database,
            new Dictionary<string, string>
            {
                ["Cache:Redis"] = Redis.ConnectionString,
                ["RateLimiting:Enabled"] = "true",
                ["RateLimiting:Window"] = "01:00:00",
                ["RateLimiting:PermitsPerAddress"] = $"{PermitsPerAddress}",
                ["RateLimiting:PermitsPerAccount"] = $"{PermitsPerAccount}",
            },
            services => SharedVersionOnSqlite.AddTo(services, engine)));
        resources.Add(instance);
        return instance;
    }
}

using System.Globalization;
using System.Text.RegularExpressions;
using Blog.Infrastructure.Caching;
using Blog.Tests.Support;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Blog.Tests.Caching;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
public sealed partial class RedisConnectionTests : IAsyncDisposable
{
    private const int TimeoutInMilliseconds = 20_000;
    private const int PollingInMilliseconds = 20;

    private static readonly Exception[] Failures =
    [
        new RedisTimeoutException("too slow", CommandStatus.Sent),
        new RedisServerException("OOM command not allowed when used memory > 'maxmemory'."),
        new TaskCanceledException("The library cancels commands when a connection ends."),
    ];

    private readonly LogRecorder log = new();

    private RedisServer server = null!;
    private RedisConnection connection = null!;
    private ILoggerFactory loggerFactory = null!;

    [SetUp]
    public async Task StartAsync()
    {
        server = await RedisServer.StartNewAsync();
        loggerFactory = LoggerFactory.Create(logging => logging.AddProvider(log));
        connection = new RedisConnection(
            Options.Create(new CacheOptions { Redis = server.ConnectionString }),
            loggerFactory.CreateLogger<RedisConnection>());
        await connection.StartAsync(CancellationToken.None);
        Assert.That(() => connection.IsAvailable, Is.True.After(TimeoutInMilliseconds, PollingInMilliseconds));
    }

    public async ValueTask DisposeAsync()
    {
        connection?.Dispose();
        loggerFactory?.Dispose();
        log.Dispose();
        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }

    [Test]
    public async Task A_command_gets_its_response() =>
        Assert.That(await connection.TryExecuteAsync(database => database.StringIncrementAsync("key")), Is.EqualTo(1));

    [TestCaseSource(nameof(Failures))]
    public async Task A_failed_command_has_no_response_and_is_logged_once(Exception failure)
    {
        Task<string?>[] commands =
        [
            .. Enumerable.Range(0, 10).Select(_ => connection.TryExecuteAsync<string>(async _ =>
            {
                await Task.Yield();
                throw failure;
            })),
        ];
        Assert.That(await Task.WhenAll(commands), Is.All.Null);
        Assert.That(connection.Failures, Is.EqualTo(1));
        Assert.That(() => connection.IsAvailable, Is.True.After(TimeoutInMilliseconds, PollingInMilliseconds));
        Assert.That(
            log.Lines.Select(line => line.Split(' ')[0]),
            Is.EqualTo((string[])["Information", "Warning", "Information"]));
    }

    [Test]
    public async Task A_server_that_cannot_write_is_not_available()
    {
        var administrator = $"{server.ConnectionString},allowAdmin=true";
        await using var multiplexer = await ConnectionMultiplexer.ConnectAsync(administrator);
        var database = multiplexer.GetDatabase();
        await database.ExecuteAsync("CONFIG", "SET", "maxmemory", "1");
        await connection.TryExecuteAsync(redis => redis.StringIncrementAsync("key"));
        Assert.That(
            () => CountRefusals(database),
            Is.GreaterThanOrEqualTo(3).After(TimeoutInMilliseconds, PollingInMilliseconds));
        Assert.That(connection.IsAvailable, Is.False);

        await database.ExecuteAsync("CONFIG", "SET", "maxmemory", "0");
        Assert.That(() => connection.IsAvailable, Is.True.After(TimeoutInMilliseconds, PollingInMilliseconds));
        Assert.That(connection.Failures, Is.EqualTo(1));
    }

    /// <summary>Returns how many commands the server has refused because it has no memory left.</summary>
    private static int CountRefusals(IDatabase database)
    {
        var errors = (string?)database.Execute("INFO", "errorstats");
        return RefusalCount().Match(errors!) is { Success: true } refusals
            ? int.Parse(refusals.Groups[1].Value, CultureInfo.InvariantCulture)
            : 0;
    }

    [GeneratedRegex(@"errorstat_OOM:count=(\d+)")]
    private static partial Regex RefusalCount();
}

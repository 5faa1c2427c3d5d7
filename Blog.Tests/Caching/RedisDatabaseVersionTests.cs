using Blog.Infrastructure.Caching;
using Blog.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Blog.Tests.Caching;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
public sealed class RedisDatabaseVersionTests
{
    private const int TimeoutInMilliseconds = 20_000;
    private const int PollingInMilliseconds = 20;

    private readonly HashSet<long> seen = [];

    private RedisServer server = null!;
    private RedisConnection connection = null!;
    private RedisConnection otherConnection = null!;
    private RedisDatabaseVersion version = null!;
    private RedisDatabaseVersion other = null!;

    [SetUp]
    public async Task StartAsync()
    {
        server = await RedisServer.StartNewAsync();
        connection = await ConnectAsync();
        otherConnection = await ConnectAsync();
        version = new RedisDatabaseVersion(connection);
        other = new RedisDatabaseVersion(otherConnection);
        await version.ReadAsync();
        await other.ReadAsync();
    }

    [TearDown]
    public async Task StopAsync()
    {
        connection?.Dispose();
        otherConnection?.Dispose();
        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }

    [Test]
    public async Task Changes_for_all_instances_with_each_write_and_only_then()
    {
        for (var round = 0; round < 10; round++)
        {
            await (round % 2 == 0 ? version : other).AdvanceAsync();
            await ShouldBeNewAsync(version);
            await ShouldBeSeenAsync(other);
            await ShouldBeSeenAsync(version);
        }
    }

    [Test]
    public async Task Repeats_no_number_that_was_counted_after_the_snapshot_with_which_Redis_restarts()
    {
        await version.AdvanceAsync();
        await ShouldBeNewAsync(version);
        await connection.Multiplexer.GetDatabase().ExecuteAsync("SAVE");
        for (var write = 0; write < 3; write++)
        {
            await version.AdvanceAsync();
            await ShouldBeNewAsync(version);
        }

        await server.KillAsync();
        await server.StartAsync();
        WaitUntilAvailable();
        await ShouldBeNewAsync(version);
        await version.AdvanceAsync();
        await ShouldBeNewAsync(other);
    }

    [Test]
    public async Task Repeats_no_number_when_the_counter_is_lost()
    {
        await ShouldBeNewAsync(version);
        for (var round = 0; round < 5; round++)
        {
            await connection.Multiplexer.GetDatabase().ExecuteAsync("FLUSHALL");
            await ShouldBeNewAsync(version);
        }
    }

    [Test]
    public async Task Without_Redis_it_changes_with_the_writes_of_the_instance_and_differs_between_instances()
    {
        await ShouldBeNewAsync(version);
        for (var outage = 0; outage < 2; outage++)
        {
            await server.KillAsync();
            await ShouldBeNewAsync(version);
            await ShouldBeSeenAsync(version);
            await ShouldBeNewAsync(other);
            await version.AdvanceAsync();
            await ShouldBeNewAsync(version);
            await ShouldBeSeenAsync(other);

            await server.StartAsync();
            WaitUntilAvailable();
            await ShouldBeNewAsync(version);
            await ShouldBeNewAsync(other);
        }
    }

    private async Task ShouldBeNewAsync(RedisDatabaseVersion instance)
    {
        var number = await instance.ReadAsync();
        Assert.That(seen.Add(number), Is.True, $"{number} was read before.");
    }

    private async Task ShouldBeSeenAsync(RedisDatabaseVersion instance) =>
        Assert.That(seen, Does.Contain(await instance.ReadAsync()));

    private void WaitUntilAvailable() => Assert.That(
        () => connection.IsAvailable && otherConnection.IsAvailable,
        Is.True.After(TimeoutInMilliseconds, PollingInMilliseconds));

    private async Task<RedisConnection> ConnectAsync()
    {
        var options = Options.Create(new CacheOptions { Redis = $"{server.ConnectionString},allowAdmin=true" });
        var started = new RedisConnection(options, NullLogger<RedisConnection>.Instance);
        await started.StartAsync(CancellationToken.None);
        return started;
    }
}

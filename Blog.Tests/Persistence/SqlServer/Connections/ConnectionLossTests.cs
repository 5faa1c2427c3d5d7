using System.Diagnostics;
using Blog.Domain.Articles;
using Blog.Domain.Common;
using Blog.Infrastructure.Persistence;
using Blog.Tests.Persistence.SqlServer.Queries;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Persistence.SqlServer.Connections;

/// <summary>Cuts real TCP connections of SqlClient. The server behind them is a small one of these tests.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ConnectionLossTests : IAsyncDisposable
{
    private const int Rounds = 10;

    private static readonly CutPoint[] CutPoints = [.. Enum.GetValues<CutPoint>().Except([CutPoint.None])];

    private readonly FakeTimeProvider clock = new();
    private readonly TdsServer server = new();
    private readonly TdsProxy proxy;
    private readonly ServiceProvider services;

    public ConnectionLossTests()
    {
        proxy = new TdsProxy("127.0.0.1", server.Port);
        services = SqlServerSession.CreateServices(
                $"Server=127.0.0.1,{proxy.Port};Database=Blog;User ID=sa;Password=none;Encrypt=False")
            .AddSingleton<TimeProvider>(clock)
            .BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await proxy.DisposeAsync();
        await server.DisposeAsync();
    }

    [Test]
    public async Task A_write_whose_connection_is_cut_is_committed_once([ValueSource(nameof(CutPoints))] CutPoint point)
    {
        // SqlClient notices the cut at different moments.
        for (var round = 1; round <= Rounds; round++)
        {
            proxy.CutOnce(point);
            await AddTagAsync();
            Assert.Multiple(() =>
            {
                Assert.That(proxy.IsCutPlanned, Is.False);
                Assert.That(server.CommittedInserts, Is.EqualTo(round));
            });
        }
    }

    [Test]
    public async Task A_write_after_the_pooled_connections_were_cut_is_committed_once()
    {
        await AddTagAsync();
        proxy.CutAll();
        await AddTagAsync();
        Assert.That(server.CommittedInserts, Is.EqualTo(2));
    }

    [Test]
    public async Task A_write_that_loses_its_connection_between_two_steps_is_committed_once()
    {
        var attempts = 0;
        await RunAsync(async (context, unitOfWork, token) =>
        {
            await context.Tags.AnyAsync(token);
            if (++attempts == 1)
            {
                proxy.CutAll();
            }

            context.Add(new Tag(Unique.Word()));
            await unitOfWork.SaveAsync(token);
        });
        Assert.Multiple(() =>
        {
            Assert.That(attempts, Is.EqualTo(2));
            Assert.That(server.CommittedInserts, Is.EqualTo(1));
        });
    }

    [TestCase(6005, Description = "the server is shutting down")]
    [TestCase(17142, Description = "the server is paused")]
    [TestCase(1205, Description = "deadlock")]
    public async Task A_write_that_fails_with_a_transient_error_is_committed_once(int number)
    {
        server.FailOnce(number);
        await AddTagAsync();
        Assert.That(server.CommittedInserts, Is.EqualTo(1));
    }

    [Test]
    public void A_write_that_fails_with_another_error_is_not_retried()
    {
        server.FailOnce(208);
        var exception = Assert.CatchAsync(AddTagAsync)!;
        Assert.That(services.GetRequiredService<TransientErrors>().IsTransient(exception), Is.False);
        Assert.That(server.CommittedInserts, Is.Zero);
    }

    [Test]
    public async Task A_server_that_refuses_connections_is_a_transient_error()
    {
        await AddTagAsync();
        proxy.RefusesConnections = true;
        proxy.CutAll();
        AssertFailsTransiently();

        proxy.RefusesConnections = false;
        await AddTagAsync();
        Assert.That(server.CommittedInserts, Is.EqualTo(2));
    }

    [Test]
    [Explicit("It takes ten seconds.")]
    public async Task A_server_that_stops_responding_fails_a_write_within_15_seconds()
    {
        await AddTagAsync();
        proxy.IsSilent = true;
        var start = Stopwatch.GetTimestamp();
        AssertFailsTransiently();
        Assert.That(Stopwatch.GetElapsedTime(start), Is.LessThan(TimeSpan.FromSeconds(15)));
    }

    [TestCase(4, true)]
    [TestCase(6, false)]
    public async Task A_write_is_retried_if_the_next_attempt_ends_within_15_seconds(int lostSeconds, bool isRetried)
    {
        await using var scope = services.CreateAsyncScope();
        await AssertRetriedAsync(scope, lostSeconds, isRetried);
    }

    [Test]
    public async Task The_time_that_a_request_has_lost_counts_in_its_later_writes()
    {
        await using (var scope = services.CreateAsyncScope())
        {
            await AssertRetriedAsync(scope, lostSeconds: 3, isRetried: true);
            await AssertRetriedAsync(scope, lostSeconds: 3, isRetried: false);
        }

        // The next request gets the same context from the pool.
        await using var nextScope = services.CreateAsyncScope();
        await AssertRetriedAsync(nextScope, lostSeconds: 3, isRetried: true);
    }

    private async Task AssertRetriedAsync(AsyncServiceScope scope, int lostSeconds, bool isRetried)
    {
        var (attempts, inserts) = (0, server.CommittedInserts);
        var write = () => RunAsync(scope, (context, unitOfWork, token) =>
        {
            if (++attempts == 1)
            {
                clock.Now += TimeSpan.FromSeconds(lostSeconds);
                server.FailOnce(1205);
            }

            context.Add(new Tag(Unique.Word()));
            return unitOfWork.SaveAsync(token);
        });
        if (isRetried)
        {
            await write();
        }
        else
        {
            Assert.That(write, Throws.TypeOf<RetryLimitExceededException>());
        }

        Assert.That(attempts, Is.EqualTo(isRetried ? 2 : 1));
        Assert.That(server.CommittedInserts - inserts, Is.EqualTo(isRetried ? 1 : 0));
    }

    private void AssertFailsTransiently()
    {
        var exception = Assert.CatchAsync(AddTagAsync)!;
        Assert.That(
            services.GetRequiredService<TransientErrors>().IsTransient(exception), Is.True, exception.ToString());
    }

    private Task AddTagAsync() => RunAsync((context, unitOfWork, token) =>
    {
        context.Add(new Tag(Unique.Word()));
        return unitOfWork.SaveAsync(token);
    });

    private async Task RunAsync(Func<BlogDbContext, IUnitOfWork, CancellationToken, Task> work)
    {
        await using var scope = services.CreateAsyncScope();
        await RunAsync(scope, work);
    }

    private static Task<bool> RunAsync(
        AsyncServiceScope scope, Func<BlogDbContext, IUnitOfWork, CancellationToken, Task> work)
    {
        var context = scope.ServiceProvider.GetRequiredService<BlogDbContext>();
        var unitOfWork = scope.ServiceProvider.GetRequiredService<IUnitOfWork>();
        return unitOfWork.RunAsync(
            async token =>
            {
                await work(context, unitOfWork, token);
                return true;
            },
            CancellationToken.None);
    }
}

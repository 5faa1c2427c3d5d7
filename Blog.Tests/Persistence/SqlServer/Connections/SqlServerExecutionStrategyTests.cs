using System.Diagnostics;
using Blog.Domain.Articles;
using Blog.Tests.Persistence.SqlServer.Queries;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Persistence.SqlServer.Connections;

public sealed class SqlServerExecutionStrategyTests : SqlServerConnectionTestBase
{
    [TestCase(false)]
    [TestCase(true)]
    [Explicit("It takes ten seconds.")]
    public async Task A_server_that_stops_responding_fails_a_write_within_15_seconds(bool isAtCommit)
    {
        await AddTagAsync();
        Proxy.IsSilent = !isAtCommit;
        var start = Stopwatch.GetTimestamp();
        Assert.That(
            () => RunAsync(async (context, unitOfWork, token) =>
            {
                context.Add(new Tag(Unique.Word()));
                await unitOfWork.SaveAsync(token);
                Proxy.IsSilent = true;
            }),
            Throws.TypeOf<TimeoutException>());
        Assert.That(Stopwatch.GetElapsedTime(start), Is.LessThan(TimeSpan.FromSeconds(15)));
    }

    [TestCase(-2, Description = "command timeout")]
    [TestCase(18456, Description = "the login failed")]
    public void A_transient_error_that_does_not_pass_soon_is_not_retried(int number)
    {
        Server.FailOnce(number);
        AssertFailsTransiently();
        Assert.That(Server.CommittedInserts, Is.Zero);
    }

    [Test]
    public async Task A_deadlock_is_retried_whatever_the_timeouts_are()
    {
        await using var patient = SqlServerSession.CreateServices(
                $"{ConnectionString};Connect Timeout=30;Command Timeout=60")
            .BuildServiceProvider();
        await using var scope = patient.CreateAsyncScope();
        Server.FailOnce(1205);
        await RunAsync(scope, AddTagAsync);
        Assert.That(Server.CommittedInserts, Is.EqualTo(1));
    }

    [TestCase(4, true)]
    [TestCase(6, false)]
    public async Task A_write_is_retried_only_within_five_seconds(int lostSeconds, bool isRetried)
    {
        await using var scope = CreateScope();
        await AssertRetriedAsync(scope, lostSeconds, isRetried);
    }

    [Test]
    public async Task The_time_that_a_request_has_lost_counts_in_its_later_writes()
    {
        await using (var scope = CreateScope())
        {
            await AssertRetriedAsync(scope, lostSeconds: 3, isRetried: true);
            await AssertRetriedAsync(scope, lostSeconds: 3, isRetried: false);
        }

        // The next request gets the same context from the pool.
        await using var nextScope = CreateScope();
        await AssertRetriedAsync(nextScope, lostSeconds: 3, isRetried: true);
    }

    private async Task AssertRetriedAsync(AsyncServiceScope scope, int lostSeconds, bool isRetried)
    {
        var (attempts, inserts) = (0, Server.CommittedInserts);
        var write = () => RunAsync(scope, (context, unitOfWork, token) =>
        {
            if (++attempts == 1)
            {
                Clock.Now += TimeSpan.FromSeconds(lostSeconds);
                Server.FailOnce(1205);
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
        Assert.That(Server.CommittedInserts - inserts, Is.EqualTo(isRetried ? 1 : 0));
    }
}

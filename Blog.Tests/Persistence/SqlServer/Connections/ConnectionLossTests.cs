using Blog.Domain.Articles;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Persistence.SqlServer.Connections;

public sealed class ConnectionLossTests : SqlServerConnectionTestBase
{
    private const int Rounds = 10;

    private static readonly CutPoint[] CutPoints = [.. Enum.GetValues<CutPoint>().Except([CutPoint.None])];

    [Test]
    public async Task A_write_whose_connection_is_cut_is_committed_once([ValueSource(nameof(CutPoints))] CutPoint point)
    {
        // SqlClient notices the cut at different moments.
        for (var round = 1; round <= Rounds; round++)
        {
            Proxy.CutOnce(point);
            await AddTagAsync();
            Assert.Multiple(() =>
            {
                Assert.That(Proxy.IsCutPlanned, Is.False);
                Assert.That(Server.CommittedInserts, Is.EqualTo(round));
            });
        }
    }

    [Test]
    public async Task A_write_after_the_pooled_connections_were_cut_is_committed_once()
    {
        await AddTagAsync();
        Proxy.CutAll();
        await AddTagAsync();
        Assert.That(Server.CommittedInserts, Is.EqualTo(2));
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
                Proxy.CutAll();
            }

            context.Add(new Tag(Unique.Word()));
            await unitOfWork.SaveAsync(token);
        });
        Assert.Multiple(() =>
        {
            Assert.That(attempts, Is.EqualTo(2));
            Assert.That(Server.CommittedInserts, Is.EqualTo(1));
        });
    }

    [TestCase(6005, Description = "the server is shutting down")]
    [TestCase(17142, Description = "the server is paused")]
    [TestCase(1205, Description = "deadlock")]
    public async Task A_write_that_fails_with_a_transient_error_is_committed_once(int number)
    {
        Server.FailOnce(number);
        await AddTagAsync();
        Assert.That(Server.CommittedInserts, Is.EqualTo(1));
    }

    [Test]
    public void A_write_that_fails_with_another_error_is_not_retried()
    {
        Server.FailOnce(208);
        var exception = Assert.CatchAsync(AddTagAsync)!;
        Assert.That(IsTransient(exception), Is.False);
        Assert.That(Server.CommittedInserts, Is.Zero);
    }

    [Test]
    public async Task A_server_that_refuses_connections_is_a_transient_error()
    {
        await AddTagAsync();
        Proxy.RefusesConnections = true;
        Proxy.CutAll();
        AssertFailsTransiently();

        Proxy.RefusesConnections = false;
        await AddTagAsync();
        Assert.That(Server.CommittedInserts, Is.EqualTo(2));
    }

    [Test]
    public async Task A_commit_is_verified_at_an_isolation_level_that_waits_for_it()
    {
        const byte repeatableRead = 3;
        Proxy.CutOnce(CutPoint.AfterCommit);
        await AddTagAsync();
        Assert.That(Server.LastIsolationLevel, Is.EqualTo(repeatableRead));
    }
}

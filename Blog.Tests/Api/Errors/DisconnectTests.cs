using Blog.Domain.Articles;
using Blog.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Api.Errors;

/// <summary>Clients that reset their connection.</summary>
[TestFixture]
public sealed class DisconnectTests() : ApiTests(new SqliteTestEngine())
{
    private const int TimeoutInMilliseconds = 10_000;
    private const int PollingInMilliseconds = 20;

    private readonly SemaphoreSlim hasStarted = new(0);

    [TestCase("Content-Length: 9000")]
    [TestCase("Transfer-Encoding: chunked")]
    public Task A_reset_while_the_body_is_sent_is_logged_as_499(string length) =>
        DisconnectAsync(length, connection => connection.Reset());

    [TestCase("Content-Length: 9000")]
    [TestCase("Transfer-Encoding: chunked")]
    public Task An_end_before_the_end_of_the_body_is_logged_as_499(string length) =>
        DisconnectAsync(length, connection => connection.EndSending());

    [Test]
    public async Task A_reset_while_the_response_is_made_is_logged_as_499()
    {
        for (var request = 0; request < 10; request++)
        {
            var trace = RequestTrace.New();
            using var connection = await RawConnection.OpenAsync(Application.Address);
            await connection.SendAsync(
                $"GET /tag HTTP/1.1\r\nHost: localhost\r\n{trace.Header.Name}: {trace.Header.Value}\r\n\r\n");
            Assert.That(await hasStarted.WaitAsync(TimeoutInMilliseconds), Is.True);
            connection.Reset();
            WaitForStatus499(trace);
        }
    }

    [OneTimeTearDown]
    public void Nothing_is_logged_as_an_error()
    {
        hasStarted.Dispose();
        Assert.That(Application.Log.Errors, Is.Empty);
    }

    protected override void ConfigureServices(IServiceCollection services) =>
        services.AddSingleton(hasStarted).AddScoped<ITagRepository, WaitingTagRepository>();

    private async Task DisconnectAsync(string length, Action<RawConnection> disconnect)
    {
        for (var request = 0; request < 10; request++)
        {
            var trace = RequestTrace.New();
            using var connection = await RawConnection.OpenAsync(Application.Address);
            await connection.SendAsync(
                $"POST /user/sign-in HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\n{length}\r\n"
                + $"Content-Type: application/json\r\n{trace.Header.Name}: {trace.Header.Value}\r\n\r\n");
            await connection.WaitForContinueAsync();
            disconnect(connection);
            WaitForStatus499(trace);
        }
    }

    private void WaitForStatus499(RequestTrace trace) => Assert.That(
        () => Application.Log.Lines.Count(line => line.Contains("responded 499") && line.Contains(trace.Id)),
        Is.EqualTo(1).After(TimeoutInMilliseconds, PollingInMilliseconds));

    // Waits until the request is cancelled.
    private sealed class WaitingTagRepository(SemaphoreSlim hasStarted) : ITagRepository
    {
        public Task<IReadOnlyList<Tag>> FindOrAddAsync(
            IReadOnlyList<string> names, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public async Task<IReadOnlyList<TagListing>> ListAsync(int maxLength, CancellationToken cancellationToken)
        {
            hasStarted.Release();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            return [];
        }
    }
}

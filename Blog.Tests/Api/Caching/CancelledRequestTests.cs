using System.Net;
using Blog.Domain.Articles;
using Blog.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Api.Caching;

[TestFixture]
public sealed class CancelledRequestTests() : ApiTests(new SqliteTestEngine())
{
    private readonly TaskCompletionSource hasStarted = new();

    [Test]
    public async Task A_cancelled_request_does_not_fail_a_concurrent_one()
    {
        using var cancellation = new CancellationTokenSource();
        using var client = new HttpClient { BaseAddress = Application.Address };
        var first = client.GetAsync("/tag", cancellation.Token);
        await hasStarted.Task;
        var second = Anonymous.GetAsync("/tag");
        await cancellation.CancelAsync();
        (await second.WaitAsync(TimeSpan.FromSeconds(10))).ShouldBe(HttpStatusCode.OK);
        Assert.That(async () => await first, Throws.InstanceOf<OperationCanceledException>());
    }

    protected override void ConfigureServices(IServiceCollection services) =>
        services.AddSingleton(hasStarted).AddScoped<ITagRepository, BlockingTagRepository>();

    // Blocks the first request until it is cancelled.
    private sealed class BlockingTagRepository(TaskCompletionSource hasStarted) : ITagRepository
    {
        public Task<IReadOnlyList<Tag>> FindOrAddAsync(
            IReadOnlyList<string> names, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public async Task<IReadOnlyList<TagListing>> ListAsync(int maxLength, CancellationToken cancellationToken)
        {
            if (hasStarted.TrySetResult())
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            }

            return [];
        }
    }
}

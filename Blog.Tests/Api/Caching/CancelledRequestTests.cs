using System.Net;
using Blog.Domain.Articles;
using Blog.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Api.Caching;

/// <summary>Readers who ask for the same at once, the first of whom goes away without an answer.</summary>
[TestFixture]
public sealed class CancelledRequestTests() : ApiTests(new SqliteTestEngine())
{
    private readonly TaskCompletionSource isAsked = new();

    [Test]
    public async Task A_cancelled_request_does_not_fail_a_concurrent_one()
    {
        using var gone = new CancellationTokenSource();
        using var client = new HttpClient { BaseAddress = Application.Address };
        var first = client.GetAsync("/tag", gone.Token);
        await isAsked.Task;
        (await Anonymous.GetAsync("/tag").WaitAsync(TimeSpan.FromSeconds(10))).ShouldBe(HttpStatusCode.OK);
        await gone.CancelAsync();
        Assert.That(async () => await first, Throws.InstanceOf<OperationCanceledException>());
    }

    protected override void ConfigureServices(IServiceCollection services) =>
        services.AddSingleton(isAsked).AddScoped<ITagRepository, SlowTags>();

    /// <summary>Keeps the first who asks waiting.</summary>
    private sealed class SlowTags(TaskCompletionSource isAsked) : ITagRepository
    {
        public Task<IReadOnlyList<Tag>> FindOrAddAsync(IReadOnlyList<string> names, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public async Task<IReadOnlyList<TagListing>> ListAsync(CancellationToken cancellationToken)
        {
            if (isAsked.TrySetResult())
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            }

            return [];
        }
    }
}

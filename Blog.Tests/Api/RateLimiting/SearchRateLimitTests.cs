using System.Globalization;
using System.Net;
using Blog.Tests.Support;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Api.RateLimiting;

/// <summary>Runs one test at a time, because all searches share the limit.</summary>
[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
[Parallelizable(ParallelScope.Self)]
public sealed class SearchRateLimitTests(TestEngine engine) : ApiTests(engine)
{
    private const string Busy = "The service is not available at the moment, please try again later";
    private const int TimeoutInMilliseconds = 10_000;
    private const int PollingInMilliseconds = 5;

    private readonly SearchBlocker blocker = new();
    private readonly InspectableOutputCacheStore store = new();

    // Searches are limited although RateLimiting:Enabled is false in the tests.
    protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        ["RateLimiting:ConcurrentSearches"] = "1",
        ["RateLimiting:QueuedSearches"] = "1",
    };

    [Test]
    public async Task A_search_that_finds_the_queue_full_is_answered_at_once()
    {
        var (search, running) = await StartBlockedSearchAsync();
        var (one, other) = (SearchAsync(Unique.Word()), SearchAsync(Unique.Word()));
        var refused = await Task.WhenAny(one, other);
        var queued = refused == one ? other : one;
        var answer = (await refused).ShouldBeProblem(HttpStatusCode.ServiceUnavailable, Busy);
        Assert.That(int.Parse(answer.Headers["Retry-After"], CultureInfo.InvariantCulture), Is.Positive);
        Assert.That((running.IsCompleted, queued.IsCompleted), Is.EqualTo((false, false)));

        search.Release();
        (await running).ShouldBe(HttpStatusCode.OK);
        (await queued).ShouldBe(HttpStatusCode.OK);
    }

    [Test]
    public async Task Other_requests_do_not_wait_for_searches()
    {
        var (author, word) = (await SignUpAsync(), Unique.Word());
        (await SearchAsync(word)).ShouldBe(HttpStatusCode.OK);
        Assert.That(() => store.Keys.Count, Is.EqualTo(1).After(TimeoutInMilliseconds, PollingInMilliseconds));

        var (search, running) = await StartBlockedSearchAsync();
        (await SearchAsync(word)).ShouldBe(HttpStatusCode.OK);
        (await Anonymous.GetAsync("/article?sort=title")).ShouldBe(HttpStatusCode.OK);
        (await Anonymous.GetAsync("/article?q=&limit=1")).ShouldBe(HttpStatusCode.OK);
        (await author.GetAsync("/article/feed")).ShouldBe(HttpStatusCode.OK);
        await author.PublishAsync();
        Assert.That(running.IsCompleted, Is.False);

        search.Release();
        (await running).ShouldBe(HttpStatusCode.OK);
    }

    [Test]
    public async Task A_search_that_is_cancelled_makes_room_for_the_next()
    {
        using var cancellation = new CancellationTokenSource();
        using var client = new HttpClient { BaseAddress = Application.Address };
        var word = Unique.Word();
        var search = blocker.Block(word);
        var running = client.GetAsync($"/article?q={word}", cancellation.Token);
        await search.Started;
        var next = SearchAsync(Unique.Word());

        await cancellation.CancelAsync();
        Assert.That(async () => await running, Throws.InstanceOf<OperationCanceledException>());
        (await next).ShouldBe(HttpStatusCode.OK);
    }

    protected override void ConfigureServices(IServiceCollection services)
    {
        blocker.AddTo(services);
        services.AddSingleton<IOutputCacheStore>(store);
    }

    private async Task<(SearchBlocker.BlockedSearch Search, Task<Answer> Running)> StartBlockedSearchAsync()
    {
        var word = Unique.Word();
        var search = blocker.Block(word);
        var running = SearchAsync(word);
        await search.Started;
        return (search, running);
    }

    private Task<Answer> SearchAsync(string word) => Anonymous.GetAsync($"/article?q={word}");
}

using System.Net;
using Blog.Tests.Support;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Api.Caching;

/// <summary>Runs one test at a time, because a write by another test would evict the cached responses.</summary>
[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
[Parallelizable(ParallelScope.Self)]
public sealed class OutputCacheEvictionTests(TestEngine engine) : ApiTests(engine)
{
    private const int TimeoutInMilliseconds = 10_000;
    private const int PollingInMilliseconds = 5;

    private readonly InspectableOutputCacheStore store = new();

    [Test]
    public async Task The_first_read_after_a_write_evicts_all_older_responses()
    {
        var author = await SignUpAsync();
        var slug = await author.PublishAsync();
        string[] paths = [$"/article/{slug}", "/article", "/article?limit=1", "/tag"];
        var before = await CacheAsync(paths);

        (await author.PatchAsync($"/article/{slug}", new { title = "another" })).ShouldBe(HttpStatusCode.OK);
        Assert.That(before, Does.Not.Contain((await CacheAsync(paths[0])).Single()));
    }

    [Test]
    public async Task Authenticated_requests_do_not_touch_the_cache()
    {
        var reader = await SignUpAsync();
        var before = await CacheAsync("/article", "/tag");
        (await reader.GetAsync("/article")).ShouldBe(HttpStatusCode.OK);
        (await reader.GetAsync("/user/profile")).ShouldBe(HttpStatusCode.OK);
        Assert.That(store.Keys, Is.EquivalentTo(before));
    }

    protected override void ConfigureServices(IServiceCollection services) =>
        services.AddSingleton<IOutputCacheStore>(store);

    // A response is cached after it has been sent, so this waits until exactly these responses are cached.
    private async Task<IReadOnlyCollection<string>> CacheAsync(params string[] paths)
    {
        foreach (var path in paths)
        {
            (await Anonymous.GetAsync(path)).ShouldBe(HttpStatusCode.OK);
        }

        Assert.That(
            () => store.Keys.Count, Is.EqualTo(paths.Length).After(TimeoutInMilliseconds, PollingInMilliseconds));
        return store.Keys;
    }
}

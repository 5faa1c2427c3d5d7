using System.Collections.Concurrent;
using System.Net;
using Blog.Tests.Support;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Api.Caching;

/// <summary>What answers that are kept take of the memory. One test after the other: the write of another would throw them away.</summary>
[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.AtHand))]
[Parallelizable(ParallelScope.Self)]
public sealed class OutputCacheEvictionTests(TestEngine engine) : ApiTests(engine)
{
    private const int PatienceInMilliseconds = 10_000;
    private const int PollingInMilliseconds = 5;

    private readonly OpenStore store = new();

    [Test]
    public async Task The_first_read_after_a_write_evicts_all_older_responses()
    {
        var author = await SignUpAsync();
        var slug = await author.PublishAsync();
        string[] paths = [$"/article/{slug}", "/article", "/article?limit=1", "/tag"];
        var before = await KeepAsync(paths);

        (await author.PatchAsync($"/article/{slug}", new { title = "another" })).ShouldBe(HttpStatusCode.OK);
        Assert.That(before, Does.Not.Contain((await KeepAsync(paths[0])).Single()));
    }

    [Test]
    public async Task Authenticated_requests_do_not_touch_the_cache()
    {
        var reader = await SignUpAsync();
        var before = await KeepAsync("/article", "/tag");
        (await reader.GetAsync("/article")).ShouldBe(HttpStatusCode.OK);
        (await reader.GetAsync("/user/profile")).ShouldBe(HttpStatusCode.OK);
        Assert.That(store.Keys, Is.EquivalentTo(before));
    }

    protected override void ConfigureServices(IServiceCollection services) => services.AddSingleton<IOutputCacheStore>(store);

    /// <summary>Reads, and waits until those answers alone are kept, which they are when they have been sent.</summary>
    private async Task<IReadOnlyCollection<string>> KeepAsync(params string[] paths)
    {
        foreach (var path in paths)
        {
            (await Anonymous.GetAsync(path)).ShouldBe(HttpStatusCode.OK);
        }

        Assert.That(() => store.Keys.Count, Is.EqualTo(paths.Length).After(PatienceInMilliseconds, PollingInMilliseconds));
        return store.Keys;
    }

    /// <summary>A store that can be looked into.</summary>
    private sealed class OpenStore : IOutputCacheStore
    {
        private readonly ConcurrentDictionary<string, (byte[] Answer, string[] Tags)> kept = new();

        public IReadOnlyCollection<string> Keys => [.. kept.Keys];

        public ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken) =>
            ValueTask.FromResult(kept.TryGetValue(key, out var entry) ? entry.Answer : null);

        public ValueTask SetAsync(
            string key, byte[] value, string[]? tags, TimeSpan validFor, CancellationToken cancellationToken)
        {
            kept[key] = (value, tags ?? []);
            return ValueTask.CompletedTask;
        }

        public ValueTask EvictByTagAsync(string tag, CancellationToken cancellationToken)
        {
            foreach (var (key, _) in kept.Where(entry => entry.Value.Tags.Contains(tag)))
            {
                kept.TryRemove(key, out _);
            }

            return ValueTask.CompletedTask;
        }
    }
}

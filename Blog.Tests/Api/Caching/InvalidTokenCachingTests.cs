using System.Net;
using Blog.Tests.Support;

namespace Blog.Tests.Api.Caching;

/// <summary>
/// Public reads with a token that is not valid. Runs one test at a time, because a write by another test would evict
/// the cached responses.
/// </summary>
[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
[Parallelizable(ParallelScope.Self)]
public sealed class InvalidTokenCachingTests(TestEngine engine) : OutputCacheTestBase(engine)
{
    private const int TimeoutInMilliseconds = 2_000;
    private const int PollingInMilliseconds = 20;

    private static readonly string[] PublicPaths = ["/article", "/tag", "/feed.atom", "/api/articles", "/api/tags"];

    private static readonly string[] OwnPaths = ["/article/feed", "/user/profile", "/api/articles/feed", "/api/user"];

    private static readonly string[] InvalidAuthorizations =
        ["Bearer", "Bearer a.b.c", "Token a.b.c", "Basic amFuZTpqYW5l", "nonsense"];

    [Test]
    public async Task A_request_with_an_invalid_token_gets_the_cached_response(
        [ValueSource(nameof(PublicPaths))] string path, [ValueSource(nameof(InvalidAuthorizations))] string value)
    {
        var expected = await CacheAsync(path);
        var answer = (await SendAsync(path, value)).ShouldBe(HttpStatusCode.OK);
        Assert.That(answer.Headers, Does.ContainKey("Age"));
        Assert.That(answer.Body, Is.EqualTo(expected.Body));
        foreach (var header in (string[])["ETag", "Cache-Control", "Vary"])
        {
            Assert.That(
                answer.Headers.GetValueOrDefault(header),
                Is.EqualTo(expected.Headers.GetValueOrDefault(header)),
                header);
        }

        (await SendAsync(path, value, ("If-None-Match", expected.Headers["ETag"])))
            .ShouldBe(HttpStatusCode.NotModified);
    }

    [Test]
    public async Task A_request_with_an_invalid_token_fills_the_cache_as_an_anonymous_one(
        [ValueSource(nameof(PublicPaths))] string path)
    {
        await PublishAsync();
        var fresh = (await SendAsync(path, "Bearer a.b.c")).ShouldBe(HttpStatusCode.OK);
        Assert.That(fresh.Headers, Does.Not.ContainKey("Age"));
        var cached = await CacheAsync(path);
        Assert.That(cached.Body, Is.EqualTo(fresh.Body));
        Assert.That(cached.Headers["Cache-Control"], Is.EqualTo("no-cache"));
    }

    [Test]
    public async Task An_invalid_token_is_refused_where_one_is_needed(
        [ValueSource(nameof(OwnPaths))] string path, [ValueSource(nameof(InvalidAuthorizations))] string value)
    {
        var answer = (await SendAsync(path, value)).ShouldBe(HttpStatusCode.Unauthorized);
        Assert.That(answer.Headers["Cache-Control"], Does.Contain("no-store"));
    }

    [TestCase("Bearer", "/article")]
    [TestCase("Bearer", "/tag")]
    [TestCase("Bearer", "/api/articles")]
    [TestCase("Token", "/api/articles")]
    [TestCase("Token", "/api/tags")]
    public async Task A_request_with_a_valid_token_neither_reads_nor_fills_the_cache(string scheme, string path)
    {
        var reader = WithToken((await SignUpAsync()).Token, scheme);
        (await reader.GetAsync(path)).ShouldBe(HttpStatusCode.OK);
        Assert.That((await Anonymous.GetAsync(path)).Headers, Does.Not.ContainKey("Age"), "It was not stored.");
        await CacheAsync(path);
        var own = (await reader.GetAsync(path)).ShouldBe(HttpStatusCode.OK);
        Assert.That(own.Headers, Does.Not.ContainKey("Age"));
        Assert.That(own.Headers["Cache-Control"], Does.Contain("private"));
    }

    private Task<Answer> SendAsync(string path, string authorization, params (string, string)[] headers) =>
        Anonymous.SendAsync(HttpMethod.Get, path, null, [("Authorization", authorization), .. headers]);

    // A response is cached after it has been sent.
    private async Task<Answer> CacheAsync(string path)
    {
        Answer? answer = null;
        await Assert.ThatAsync(
            async () => (answer = await Anonymous.GetAsync(path)).Headers.ContainsKey("Age"),
            Is.True.After(TimeoutInMilliseconds, PollingInMilliseconds));
        return answer!;
    }
}

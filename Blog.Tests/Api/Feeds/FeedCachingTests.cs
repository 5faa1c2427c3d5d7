using System.Buffers.Text;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Blog.Tests.Support;

namespace Blog.Tests.Api.Feeds;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class FeedCachingTests(TestEngine engine) : ApiTests(engine)
{
    private const string Feed = "/feed.atom?tag=steady";
    private const string Sitemap = "/sitemap.xml?page=1";

    private Member author = null!;

    [OneTimeSetUp]
    public async Task PublishOne()
    {
        author = await SignUpAsync();
        await author.PublishAsync(tags: ["steady"]);
    }

    [TestCase(Feed)]
    [TestCase(Sitemap)]
    public async Task Returns_a_strong_entity_tag_and_the_modification_time(string path)
    {
        var answer = await Anonymous.GetAsync(path);

        var digest = Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(answer.Body)).AsSpan(0, 12));
        Assert.Multiple(() =>
        {
            Assert.That(answer.Headers["ETag"], Is.EqualTo($"\"{digest}\""));
            Assert.That(
                DateTimeOffset.ParseExact(answer.Headers["Last-Modified"], "R", CultureInfo.InvariantCulture),
                Is.EqualTo(DateTimeOffset.UtcNow).Within(TimeSpan.FromMinutes(10)));
            Assert.That(answer.Headers["Cache-Control"], Is.EqualTo("no-cache"));
        });
    }

    [TestCase(Feed, "{0}")]
    [TestCase(Feed, "W/{0}")]
    [TestCase(Feed, "\"other\", W/\"one\", {0}")]
    [TestCase(Feed, "*")]
    [TestCase(Sitemap, "{0}")]
    public async Task Returns_304_for_a_matching_entity_tag(string path, string ifNoneMatch)
    {
        var tag = (await Anonymous.GetAsync(path)).Headers["ETag"];
        var answer = await GetAsync(path, ("If-None-Match", ifNoneMatch.Replace("{0}", tag, StringComparison.Ordinal)));

        ShouldBeNotModified(answer);
        Assert.That(answer.Headers["ETag"], Is.EqualTo(tag));
    }

    [TestCase(Feed)]
    [TestCase(Sitemap)]
    public async Task Returns_304_when_not_modified_since(string path)
    {
        var time = (await Anonymous.GetAsync(path)).Headers["Last-Modified"];
        ShouldBeNotModified(await GetAsync(path, ("If-Modified-Since", time)));
        (await GetAsync(path, ("If-Modified-Since", "Sat, 01 Jan 2000 00:00:00 GMT"))).ShouldBe(HttpStatusCode.OK);
        (await GetAsync(path, ("If-Modified-Since", "yesterday"))).ShouldBe(HttpStatusCode.OK);
    }

    [Test]
    public async Task The_entity_tag_takes_precedence_over_the_time()
    {
        var original = await Anonymous.GetAsync(Feed);
        var (tag, time) = (original.Headers["ETag"], original.Headers["Last-Modified"]);

        (await GetAsync(Feed, ("If-None-Match", "\"other\""), ("If-Modified-Since", time))).ShouldBe(HttpStatusCode.OK);
        ShouldBeNotModified(
            await GetAsync(Feed, ("If-None-Match", tag), ("If-Modified-Since", "Sat, 01 Jan 2000 00:00:00 GMT")));
    }

    [Test]
    public async Task The_entity_tag_changes_only_with_the_content()
    {
        var tag = Unique.Word();
        var path = $"/feed.atom?tag={tag}";
        var slug = await author.PublishAsync(tags: [tag]);
        var tags = new List<string> { await FetchTagAsync(path) };
        Assert.That(await FetchTagAsync(path), Is.EqualTo(tags[0]));
        Assert.That(await FetchTagAsync(path + "&utm_source=x"), Is.EqualTo(tags[0]));

        (await author.PatchAsync($"/article/{slug}", new { title = "another title" })).ShouldBe(HttpStatusCode.OK);
        tags.Add(await FetchTagAsync(path));
        var second = await author.PublishAsync(tags: [tag]);
        tags.Add(await FetchTagAsync(path));
        (await author.DeleteAsync($"/article/{slug}")).ShouldBe(HttpStatusCode.NoContent);
        tags.Add(await FetchTagAsync(path));
        (await author.DeleteAsync($"/article/{second}")).ShouldBe(HttpStatusCode.NoContent);
        tags.Add(await FetchTagAsync(path));

        Assert.That(tags, Is.Unique);
        (await GetAsync(path, ("If-None-Match", tags[0]))).ShouldBe(HttpStatusCode.OK);
    }

    [TestCase(Feed)]
    [TestCase(Sitemap)]
    public async Task HEAD_returns_the_same_headers_as_GET(string path)
    {
        var get = await Anonymous.GetAsync(path);
        var head = await Anonymous.SendAsync(HttpMethod.Head, path, null);

        head.ShouldBe(HttpStatusCode.OK);
        Assert.That(head.Body, Is.Empty);
        foreach (var header in (string[])["ETag", "Last-Modified", "Content-Type", "Content-Length"])
        {
            Assert.That(head.Headers[header], Is.EqualTo(get.Headers[header]), header);
        }

        ShouldBeNotModified(
            await Anonymous.SendAsync(HttpMethod.Head, path, null, ("If-None-Match", get.Headers["ETag"])));
    }

    private static void ShouldBeNotModified(Answer answer)
    {
        answer.ShouldBe(HttpStatusCode.NotModified);
        Assert.That(answer.Body, Is.Empty);
    }

    private Task<Answer> GetAsync(string path, params (string Name, string Value)[] headers) =>
        Anonymous.SendAsync(HttpMethod.Get, path, null, headers);

    private async Task<string> FetchTagAsync(string path) => (await Anonymous.GetAsync(path)).Headers["ETag"];
}

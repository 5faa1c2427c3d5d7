using System.Net;
using Blog.Tests.Support;

namespace Blog.Tests.Api.Caching;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class EntityTagTests(TestEngine engine) : ApiTests(engine)
{
    private static readonly string[] PublicPaths =
    [
        "/article/{slug}", "/article?author={username}", "/article/{slug}/comment", "/author/{username}",
        "/author/{username}/followers", "/author/{username}/following", "/tag",
        "/api/articles/{slug}", "/api/articles?author={username}", "/api/articles/{slug}/comments",
        "/api/profiles/{username}", "/api/tags",
    ];

    private static readonly string[] OwnPaths = ["/article/feed", "/user/profile", "/api/articles/feed", "/api/user"];

    private static readonly string[] AllPaths = [.. PublicPaths, .. OwnPaths];

    private Member member = null!;
    private string slug = null!;
    private string username = null!;

    [OneTimeSetUp]
    public async Task PublishOne()
    {
        member = await SignUpAsync();
        username = await member.GetUsernameAsync();
        slug = await member.PublishAsync(tags: [Unique.Word()]);
        await member.CommentAsync(slug);
    }

    [TestCaseSource(nameof(PublicPaths))]
    public Task Anonymous_conditional_requests_return_304(string path) => ShouldReturn304Async(Anonymous, path);

    [TestCaseSource(nameof(AllPaths))]
    public Task Authenticated_conditional_requests_return_304(string path) => ShouldReturn304Async(member, path);

    [TestCaseSource(nameof(PublicPaths))]
    public async Task Cached_and_fresh_responses_have_the_same_entity_tag(string path)
    {
        var cached = await Anonymous.GetAsync(Fill(path));

        // A query with a repeated parameter is never cached.
        var separator = path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        var fresh = await Anonymous.GetAsync($"{Fill(path)}{separator}x=1&x=2");
        Assert.That((fresh.Headers["ETag"], fresh.Body), Is.EqualTo((cached.Headers["ETag"], cached.Body)));
    }

    [TestCaseSource(nameof(PublicPaths))]
    public async Task Responses_tell_caches_who_may_store_them(string path)
    {
        foreach (var state in (string[])["fresh", "cached"])
        {
            var answer = await Anonymous.GetAsync(Fill(path));
            Assert.That(answer.Headers["Cache-Control"], Is.EqualTo("no-cache"), state);
            Assert.That(answer.Headers["Vary"], Does.Contain("Authorization"), state);
        }

        var own = await member.GetAsync(Fill(path));
        Assert.That(own.Headers["Cache-Control"].Split(", "), Is.EquivalentTo((string[])["private", "no-cache"]));
        Assert.That(own.Headers["Vary"], Does.Contain("Authorization"));
    }

    [Test]
    public async Task The_own_profile_is_not_stored_by_caches()
    {
        foreach (var path in (string[])["/user/profile", "/api/user"])
        {
            Assert.That((await member.GetAsync(path)).Headers["Cache-Control"], Does.Contain("no-store"), path);
        }
    }

    [TestCase("/article/none", HttpStatusCode.NotFound)]
    [TestCase("/article?limit=0", HttpStatusCode.BadRequest)]
    [TestCase("/article/none/comment", HttpStatusCode.NotFound)]
    [TestCase("/author/nobody-at-all", HttpStatusCode.NotFound)]
    [TestCase("/user/profile", HttpStatusCode.Unauthorized)]
    [TestCase("/nowhere", HttpStatusCode.NotFound)]
    [TestCase("/api/articles/none", HttpStatusCode.NotFound)]
    [TestCase("/api/articles?limit=0", HttpStatusCode.UnprocessableEntity)]
    [TestCase("/api/user", HttpStatusCode.Unauthorized)]
    public async Task Errors_have_no_entity_tag(string path, HttpStatusCode status)
    {
        var answer = await Anonymous.SendAsync(HttpMethod.Get, path, null, ("If-None-Match", "*"));
        answer.ShouldBe(status);
        Assert.That(answer.Headers, Does.Not.ContainKey("ETag"));
        Assert.That(answer.Body, Is.Not.Empty);
    }

    [Test]
    public async Task Readers_who_see_different_content_get_different_entity_tags()
    {
        var reader = await SignUpAsync();
        var path = $"/article/{await (await SignUpAsync()).PublishAsync()}";
        await reader.PutAsync($"{path}/favorite");
        var tags = new List<string>();
        foreach (var visitor in (Visitor[])[Anonymous, member, reader])
        {
            tags.Add((await visitor.GetAsync(path)).Headers["ETag"]);
        }

        Assert.That(tags, Is.Unique);
        (await reader.SendAsync(HttpMethod.Get, path, null, ("If-None-Match", tags[1]))).ShouldBe(HttpStatusCode.OK);
    }

    private async Task ShouldReturn304Async(Visitor visitor, string template)
    {
        var path = Fill(template);
        var original = (await visitor.GetAsync(path)).ShouldBe(HttpStatusCode.OK);
        var tag = original.Headers["ETag"];
        Assert.That(tag, Does.Match("^\"[^\"]+\"$"));
        Assert.That((await visitor.GetAsync(path)).Headers["ETag"], Is.EqualTo(tag));

        foreach (var method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Head])
        {
            foreach (var ifNoneMatch in (string[])[tag, $"W/{tag}", $"\"other\", W/\"one\", {tag}", "*"])
            {
                var answer = await visitor.SendAsync(method, path, null, ("If-None-Match", ifNoneMatch));
                answer.ShouldBe(HttpStatusCode.NotModified);
                Assert.That(answer.Body, Is.Empty);
                Assert.That(answer.Headers["ETag"], Is.EqualTo(tag), ifNoneMatch);
                Assert.That(answer.Headers["Vary"], Does.Contain("Authorization"), ifNoneMatch);
            }

            var other = await visitor.SendAsync(method, path, null, ("If-None-Match", "\"other\""));
            other.ShouldBe(HttpStatusCode.OK);
            Assert.That(other.Body, Is.EqualTo(method == HttpMethod.Head ? "" : original.Body));
            foreach (var header in (string[])["ETag", "Content-Type", "Content-Length", "Cache-Control", "Vary"])
            {
                Assert.That(other.Headers[header], Is.EqualTo(original.Headers[header]), header);
            }
        }
    }

    private string Fill(string path) =>
        path.Replace("{slug}", slug, StringComparison.Ordinal)
            .Replace("{username}", username, StringComparison.Ordinal);
}

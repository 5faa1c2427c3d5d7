using System.Net;
using Blog.Tests.Support;

namespace Blog.Tests.Api.Hosting;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class CorsTests(TestEngine engine) : ApiTests(engine)
{
    private const string Origin = "https://blog.example";
    private const string AllowOrigin = "Access-Control-Allow-Origin";

    protected override IReadOnlyDictionary<string, string> Settings { get; } =
        new Dictionary<string, string> { ["Cors:Origins:0"] = Origin };

    [TestCase("/article", HttpStatusCode.OK)]
    [TestCase("/user/profile", HttpStatusCode.Unauthorized)]
    [TestCase("/nowhere", HttpStatusCode.NotFound)]
    public async Task A_configured_origin_may_read(string path, HttpStatusCode status)
    {
        var answer = await Anonymous.SendAsync(HttpMethod.Get, path, null, ("Origin", Origin));

        answer.ShouldBe(status);
        Assert.Multiple(() =>
        {
            Assert.That(answer.Headers[AllowOrigin], Is.EqualTo(Origin));
            Assert.That(
                answer.Headers["Access-Control-Expose-Headers"].Split(','),
                Is.EquivalentTo((string[])
                    ["Location", "ETag", "Retry-After", "Link", "Content-Disposition", "Idempotency-Replayed"]));
            Assert.That(answer.Headers, Does.Not.ContainKey("Access-Control-Allow-Credentials"));
        });
    }

    [TestCase("GET")]
    [TestCase("POST")]
    [TestCase("PATCH")]
    [TestCase("DELETE")]
    public async Task A_configured_origin_may_send_preflight_requests(string method)
    {
        var answer = await AskAsync(Origin, method);

        answer.ShouldBe(HttpStatusCode.NoContent);
        Assert.Multiple(() =>
        {
            Assert.That(answer.Headers[AllowOrigin], Is.EqualTo(Origin));
            Assert.That(answer.Headers["Access-Control-Allow-Methods"], Does.Contain(method));
            Assert.That(
                answer.Headers["Access-Control-Allow-Headers"],
                Does.Contain("authorization").And.Contain("content-type"));
        });
    }

    [TestCase("https://evil.example")]
    [TestCase("http://blog.example")]
    [TestCase("https://blog.example:8443")]
    [TestCase("https://blog.example.evil.example")]
    [TestCase("http://localhost:3000")]
    [TestCase("null")]
    public async Task Other_origins_may_not_read(string origin)
    {
        var answer = await Anonymous.SendAsync(HttpMethod.Get, "/article", null, ("Origin", origin));
        Assert.That(answer.ShouldBe(HttpStatusCode.OK).Headers, Does.Not.ContainKey(AllowOrigin));
        Assert.That((await AskAsync(origin, "PATCH")).Headers, Does.Not.ContainKey(AllowOrigin));
    }

    private Task<Answer> AskAsync(string origin, string method) => Anonymous.SendAsync(
        HttpMethod.Options,
        "/user/profile",
        null,
        ("Origin", origin),
        ("Access-Control-Request-Method", method),
        ("Access-Control-Request-Headers", "authorization,content-type"));
}

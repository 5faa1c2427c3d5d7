using System.Net;
using Blog.Tests.Support;

namespace Blog.Tests.Api;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.AtHand))]
public sealed class DevelopmentTests(TestEngine engine) : ApiTests(engine)
{
    private const string AllowOrigin = "Access-Control-Allow-Origin";

    protected override IReadOnlyDictionary<string, string> Settings { get; } =
        new Dictionary<string, string> { ["environment"] = "Development" };

    [TestCase("http://localhost:3000")]
    [TestCase("https://localhost:5173")]
    [TestCase("http://127.0.0.1:8080")]
    public async Task Lets_pages_of_this_machine_read(string origin)
    {
        var answer = await Anonymous.SendAsync(HttpMethod.Get, "/article", null, ("Origin", origin));
        Assert.That(answer.ShouldBe(HttpStatusCode.OK).Headers[AllowOrigin], Is.EqualTo(origin));
    }

    [TestCase("https://evil.example")]
    [TestCase("http://localhost.evil.example")]
    [TestCase("null")]
    public async Task Lets_no_other_page_read(string origin)
    {
        var answer = await Anonymous.SendAsync(HttpMethod.Get, "/article", null, ("Origin", origin));
        Assert.That(answer.ShouldBe(HttpStatusCode.OK).Headers, Does.Not.ContainKey(AllowOrigin));
    }
}

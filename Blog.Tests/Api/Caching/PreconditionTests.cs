using System.Net;
using System.Net.Http.Json;
using Blog.Tests.Support;

namespace Blog.Tests.Api.Caching;

/// <summary>Only the operations that declare <c>If-Match</c> have a precondition.</summary>
[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class PreconditionTests(TestEngine engine) : ApiTests(engine)
{
    private static readonly (string Name, string Value)[] Preconditions =
    [
        ("If-Match", "\"other\""), ("If-Match", "garbage"), ("If-Unmodified-Since", "Sat, 01 Jan 2000 00:00:00 GMT"),
    ];

    [TestCase("/article")]
    [TestCase("/article/{slug}")]
    [TestCase("/article/{slug}/comment")]
    [TestCase("/user/profile")]
    [TestCase("/tag")]
    [TestCase("/feed.atom")]
    [TestCase("/sitemap.xml")]
    [TestCase("/api/articles/{slug}")]
    [TestCase("/api/user")]
    [TestCase("/swagger/v1/swagger.json")]
    public async Task A_read_has_no_precondition(string path)
    {
        var member = await SignUpAsync();
        var filled = path.Replace("{slug}", await member.PublishAsync(), StringComparison.Ordinal);
        foreach (var header in Preconditions)
        {
            (await member.SendAsync(HttpMethod.Get, filled, null, header)).ShouldBe(HttpStatusCode.OK);
            (await member.SendAsync(HttpMethod.Head, filled, null, header)).ShouldBe(HttpStatusCode.OK);
            Assert.That(
                (await Anonymous.SendAsync(HttpMethod.Get, filled, null, header)).Status,
                Is.Not.EqualTo(HttpStatusCode.PreconditionFailed));
        }
    }

    [TestCase("If-None-Match", "*")]
    [TestCase("If-None-Match", "\"other\"")]
    [TestCase("If-Unmodified-Since", "Sat, 01 Jan 2000 00:00:00 GMT")]
    public async Task A_change_has_no_other_precondition_than_If_Match(string name, string value)
    {
        var member = await SignUpAsync();
        var slug = await member.PublishAsync();
        var changed = await member.SendAsync(
            HttpMethod.Patch, $"/article/{slug}", JsonContent.Create(new { text = "changed" }), (name, value));
        Assert.That(changed.ShouldBe(HttpStatusCode.OK)["text"].GetString(), Is.EqualTo("changed"));
        (await member.SendAsync(
            HttpMethod.Post, "/article", JsonContent.Create(new { title = "a", text = "b" }), (name, value)))
            .ShouldBe(HttpStatusCode.Created);
    }

    [Test]
    public async Task A_change_that_does_not_declare_If_Match_ignores_it()
    {
        var member = await SignUpAsync();
        var path = $"/article/{await member.PublishAsync()}";
        var header = ("If-Match", "\"other\"");
        (await member.SendAsync(HttpMethod.Put, $"{path}/favorite", null, header)).ShouldBe(HttpStatusCode.OK);
        (await member.SendAsync(
            HttpMethod.Post, $"{path}/comment", JsonContent.Create(new { text = "a comment" }), header))
            .ShouldBe(HttpStatusCode.Created);
    }
}

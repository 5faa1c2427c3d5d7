using System.Net;
using System.Net.Http.Json;
using Blog.Tests.Support;

namespace Blog.Tests.Api.Caching;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class IfMatchHeaderTests(TestEngine engine) : IfMatchTestBase(engine)
{
    private static IEnumerable<object[]> InvalidHeaders =>
        from change in Changes
        from header in (string[])
        [
            "W/{0}", "\"other\"", "garbage", "\"1.2\"", "\"x.y.z\"", "\"1.2.3.4\"", "\"-1.1.x\"",
            "\"99999999999.1.x\"", "\"", "\"a\", W/{0}",
        ]
        select (object[])[change, header];

    [TestCaseSource(nameof(Changes))]
    public async Task The_current_version_is_accepted(string change)
    {
        var target = await CreateTargetAsync(change);
        await ShouldAcceptAsync(target, await target.GetEntityTagAsync());
    }

    [TestCaseSource(nameof(Changes))]
    public async Task One_matching_version_of_several_is_enough(string change)
    {
        var target = await CreateTargetAsync(change);
        await ShouldAcceptAsync(target, $"\"other\", \"1.99.x\", {await target.GetEntityTagAsync()}");
    }

    [TestCaseSource(nameof(Changes))]
    public async Task A_star_or_a_missing_header_accepts_any_version(string change)
    {
        await ShouldAcceptAsync(await CreateTargetAsync(change), "*");
        await ShouldAcceptAsync(await CreateTargetAsync(change), null);
    }

    [TestCaseSource(nameof(Changes))]
    public async Task An_outdated_version_is_rejected_and_nothing_changes(string change)
    {
        var target = await CreateTargetAsync(change);
        var tag = await target.GetEntityTagAsync();
        await target.ChangeAsync();
        await ShouldRefuseAsync(target, tag);
        await ShouldAcceptAsync(target, await target.GetEntityTagAsync());
    }

    [TestCaseSource(nameof(InvalidHeaders))]
    public async Task An_invalid_version_is_rejected(string change, string header)
    {
        var target = await CreateTargetAsync(change);
        await ShouldRefuseAsync(
            target, header.Replace("{0}", await target.GetEntityTagAsync(), StringComparison.Ordinal));
    }

    [Test]
    public async Task Authentication_authorization_and_existence_are_checked_first()
    {
        var (author, other) = (await SignUpAsync(), await SignUpAsync());
        var slug = await author.PublishAsync();
        foreach (var (visitor, name, status) in new (Visitor, string, HttpStatusCode)[]
        {
            (Anonymous, slug, HttpStatusCode.Unauthorized),
            (other, slug, HttpStatusCode.Forbidden),
            (author, "none", HttpStatusCode.NotFound),
        })
        {
            foreach (var (method, path) in new[]
            {
                (HttpMethod.Patch, $"/article/{name}"), (HttpMethod.Delete, $"/article/{name}"),
                (HttpMethod.Put, $"/api/articles/{name}"), (HttpMethod.Delete, $"/api/articles/{name}"),
            })
            {
                var body = new { title = "another", article = new { title = "another" } };
                (await visitor.SendAsync(method, path, JsonContent.Create(body), ("If-Match", "\"other\"")))
                    .ShouldBe(status);
            }
        }

        var profile = JsonContent.Create(new { bio = "x" });
        (await Anonymous.SendAsync(HttpMethod.Patch, "/user/profile", profile, ("If-Match", "\"other\"")))
            .ShouldBeProblem(HttpStatusCode.Unauthorized);
    }
}

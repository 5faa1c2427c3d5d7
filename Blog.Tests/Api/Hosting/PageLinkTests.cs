using System.Net;
using System.Text.RegularExpressions;
using Blog.Tests.Support;

namespace Blog.Tests.Api.Hosting;

/// <summary>The <c>Link</c> headers of lists (RFC 8288).</summary>
[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed partial class PageLinkTests(TestEngine engine) : ApiTests(engine)
{
    private const int Total = 5;

    private Member star = null!;
    private string username = "";
    private string slug = "";
    private string tag = "";

    /// <summary>One of each list has five items.</summary>
    [OneTimeSetUp]
    public async Task AddItems()
    {
        (star, tag) = (await SignUpAsync(), $"c# & <\"ü\"> {Unique.Word()}");
        username = await star.GetUsernameAsync();
        for (var item = 0; item < Total; item++)
        {
            var other = await SignUpAsync();
            slug = await other.PublishAsync(tags: [tag]);
            await star.PutAsync($"/author/{await other.GetUsernameAsync()}/follow");
            await other.PutAsync($"/author/{username}/follow");
        }

        for (var item = 0; item < Total; item++)
        {
            await star.CommentAsync(slug);
        }
    }

    [TestCase("/article?tag={tag}&")]
    [TestCase("/article?sort=title&tag={tag}&")]
    [TestCase("/article?q=text&tag={tag}&")]
    [TestCase("/article/feed?")]
    [TestCase("/article/{slug}/comment?")]
    [TestCase("/author/{username}/followers?")]
    [TestCase("/author/{username}/following?")]
    public async Task Without_an_offset_each_page_links_to_the_next_one_by_its_cursor(string template)
    {
        var path = Fill(template);
        var page = await star.GetAsync($"{path}limit=2");
        foreach (var count in (int[])[2, 2])
        {
            Assert.That(page.ShouldBe(HttpStatusCode.OK)["items"].GetArrayLength(), Is.EqualTo(count));
            var next = LinksOf(page)["next"];
            Assert.That(LinksOf(page), Has.Count.EqualTo(1));
            Assert.That(next, Is.EqualTo(Absolute($"{path}limit=2&after={page["next"].GetString()}")));
            page = await star.GetAsync(next);
        }

        Assert.That(page.ShouldBe(HttpStatusCode.OK)["items"].GetArrayLength(), Is.EqualTo(1));
        Assert.That(page.Headers, Does.Not.ContainKey("Link"));
    }

    [TestCase("/article?tag={tag}&")]
    [TestCase("/article/feed?")]
    [TestCase("/article/{slug}/comment?")]
    [TestCase("/author/{username}/followers?")]
    [TestCase("/author/{username}/following?")]
    [TestCase("/api/articles?tag={tag}&")]
    [TestCase("/api/articles/feed?")]
    public async Task With_an_offset_pages_link_to_both_sides_by_offset(string template)
    {
        foreach (var (offset, previous, next) in ((int, int?, int?)[])
            [(0, null, 2), (1, 0, 3), (2, 0, 4), (3, 1, null), (4, 2, null), (7, 5, null)])
        {
            var path = Fill(template);
            var page = await star.GetAsync($"{path}limit=2&offset={offset}");
            var expected = new Dictionary<string, string>();
            if (next is not null)
            {
                expected["next"] = Absolute($"{path}limit=2&offset={next}");
            }

            if (previous is not null)
            {
                expected["prev"] = Absolute($"{path}limit=2&offset={previous}");
            }

            Assert.That(LinksOf(page.ShouldBe(HttpStatusCode.OK)), Is.EqualTo(expected), $"{path} {offset}");
        }
    }

    [TestCase("/api/articles?tag={tag}&")]
    [TestCase("/api/articles/feed?")]
    public async Task A_list_without_cursors_links_to_the_next_page_by_offset(string template)
    {
        var path = Fill(template);
        var page = await star.GetAsync($"{path}limit=3");
        Assert.That(LinksOf(page)["next"], Is.EqualTo(Absolute($"{path}limit=3&offset=3")));
        Assert.That((await star.GetAsync(LinksOf(page)["next"])).Headers["Link"], Does.Not.Contain("next"));
    }

    [TestCase("/article/{slug}")]
    [TestCase("/author/{username}")]
    [TestCase("/article?limit=0")]
    [TestCase("/author/{username}/followers")]
    [TestCase("/tag")]
    public async Task What_has_no_other_page_has_no_link(string template) =>
        Assert.That((await Anonymous.GetAsync(Fill(template))).Headers, Does.Not.ContainKey("Link"));

    [Test]
    public async Task Parameters_are_kept_under_their_own_names()
    {
        var page = await Anonymous.GetAsync(
            $"/article?OFFSET=1&Tag={Uri.EscapeDataString(tag)}&LIMIT=1&sort=createdAt&unknown=1");
        Assert.That(
            LinksOf(page)["next"],
            Is.EqualTo(Absolute($"/article?limit=1&tag={Uri.EscapeDataString(tag)}&sort=createdAt&offset=2")));
    }

    [Test]
    public async Task HEAD_and_cached_responses_have_the_links_of_GET()
    {
        var path = $"/author/{username}/followers?limit=1&offset=2";
        var link = (await Anonymous.GetAsync(path)).Headers["Link"];
        Assert.That(Link().Count(link), Is.EqualTo(2));
        foreach (var visitor in (Visitor[])[Anonymous, star])
        {
            foreach (var method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Head])
            {
                var answer = (await visitor.SendAsync(method, path, null)).ShouldBe(HttpStatusCode.OK);
                Assert.That(answer.Headers["Link"], Is.EqualTo(link));
            }
        }
    }

    [Test]
    public async Task A_304_that_is_not_cached_has_the_links()
    {
        var path = $"/author/{username}/followers?limit=1";
        var answer = await star.GetAsync(path);
        var notModified = await star.SendAsync(
            HttpMethod.Get, path, null, ("If-None-Match", answer.Headers["ETag"]));
        Assert.That(
            notModified.ShouldBe(HttpStatusCode.NotModified).Headers["Link"], Is.EqualTo(answer.Headers["Link"]));
    }

    [Test]
    public async Task A_cached_response_has_neither_the_host_nor_the_parameters_of_another_client()
    {
        var path = $"/author/{username}/following?limit=2";
        foreach (var (host, parameter) in ((string, string)[])
            [("one.example", "&token=secret"), ("two.example:81", ""), ("one.example", "")])
        {
            var page = await Anonymous.SendAsync(HttpMethod.Get, path + parameter, null, ("Host", host));
            Assert.That(
                LinksOf(page.ShouldBe(HttpStatusCode.OK))["next"],
                Is.EqualTo(SortParameters($"http://{host}{path}&after={page["next"].GetString()}")));
        }
    }

    [TestCase(
        OpenApiDocument.Path,
        "/article",
        "/article/feed",
        "/article/{slug}/comment",
        "/article/{slug}/revision",
        "/author/{username}/followers",
        "/author/{username}/following",
        "/user/article",
        "/user/session",
        "/admin/user",
        "/admin/audit")]
    [TestCase(OpenApiDocument.RealWorldPath, "/api/articles", "/api/articles/feed")]
    public async Task The_documents_declare_the_header_of_each_list(string document, params string[] paths)
    {
        var operations = (await OpenApiDocument.FetchAsync(Anonymous, document)).Operations.Where(
            operation => operation.Responses.TryGetValue(200, out var response)
                && response.TryGetProperty("headers", out var headers)
                && headers.TryGetProperty("Link", out _));
        Assert.That(operations.Select(operation => operation.Path), Is.EquivalentTo(paths));
    }

    private static Dictionary<string, string> LinksOf(Answer answer) =>
        Link().Matches(answer.Headers.GetValueOrDefault("Link") ?? "").ToDictionary(
            match => match.Groups["relation"].Value, match => SortParameters(match.Groups["url"].Value));

    private static string SortParameters(string url) => url.Split('?') is [var path, var query]
        ? $"{path}?{string.Join('&', query.Split('&').Order(StringComparer.Ordinal))}"
        : url;

    [GeneratedRegex("<(?<url>[^>]+)>; rel=\"(?<relation>[a-z]+)\"")]
    private static partial Regex Link();

    private string Absolute(string path) =>
        SortParameters(Application.Address.GetLeftPart(UriPartial.Authority) + path);

    private string Fill(string template) => template
        .Replace("{slug}", slug, StringComparison.Ordinal)
        .Replace("{username}", username, StringComparison.Ordinal)
        .Replace("{tag}", Uri.EscapeDataString(tag), StringComparison.Ordinal);
}

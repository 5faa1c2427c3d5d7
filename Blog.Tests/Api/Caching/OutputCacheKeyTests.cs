using System.Net;
using Blog.Tests.Support;

namespace Blog.Tests.Api.Caching;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
[Parallelizable(ParallelScope.Self)]
public sealed class OutputCacheKeyTests(TestEngine engine) : OutputCacheTestBase(engine)
{
    private const string OneOrigin = "https://one.example";
    private const string OtherOrigin = "https://other.example";
    private const int TimeoutInMilliseconds = 2_000;
    private const int PollingInMilliseconds = 20;

    protected override IReadOnlyDictionary<string, string> Settings { get; } =
        new Dictionary<string, string> { ["Cors:Origins:0"] = OneOrigin, ["Cors:Origins:1"] = OtherOrigin };

    [Test]
    public async Task Responses_to_authenticated_readers_are_not_shared()
    {
        var (article, fan, other) = (await PublishAsync(), await SignUpAsync(), await SignUpAsync());
        await fan.PutAsync($"/article/{article.Slug}/favorite");
        await fan.PutAsync($"/author/{article.Username}/follow");

        foreach (var (visitor, expected) in new (Visitor, string)[]
        {
            (fan, "true"), (Anonymous, "null"), (other, "false"), (fan, "true"), (Anonymous, "null"),
        })
        {
            var details = await visitor.GetAsync($"/article/{article.Slug}");
            var listing = (await visitor.GetAsync($"/article?tag={article.Tag}"))["items"][0];
            var author = await visitor.GetAsync($"/author/{article.Username}");
            string[] personal =
            [
                details["favorited"].GetRawText(), details["author.following"].GetRawText(),
                listing.GetProperty("favorited").GetRawText(), author["following"].GetRawText(),
            ];
            Assert.That(personal, Is.All.EqualTo(expected));
        }

        foreach (var path in (string[])["/user/profile", "/article/feed", "/api/user", "/api/articles/feed"])
        {
            (await fan.GetAsync(path)).ShouldBe(HttpStatusCode.OK);
            (await Anonymous.GetAsync(path)).ShouldBe(HttpStatusCode.Unauthorized);
        }

        Assert.That((await other.GetAsync("/user/profile"))["id"].GetInt32(), Is.EqualTo(other.Id));
    }

    // By default, model binding accepts a parameter under more names than its own.
    [TestCase("limit=1", "")]
    [TestCase("Limit=1", "")]
    [TestCase("limit[]=1", "")]
    [TestCase("query.limit=1", "")]
    [TestCase("query[limit]=1", "")]
    [TestCase("query=1&limit=1", "limit=1")]
    [TestCase("query.tag=none", "")]
    [TestCase("tag[]=none", "")]
    [TestCase("sort=title&sort=-createdAt", "sort=title")]
    [TestCase("offset=1", "")]
    [TestCase("utm_source=x", "")]
    [TestCase("limit=0", "")]
    public async Task Different_queries_do_not_share_a_response(string cachedQuery, string query)
    {
        var article = await PublishAsync();
        await article.Author.PublishAsync(tags: [article.Tag]);
        foreach (var list in (string[])["/article", "/api/articles"])
        {
            var path = $"{list}?author={article.Username}&";

            // A query with a repeated parameter is never cached.
            var expected = await Anonymous.GetAsync($"{path}{query}&x=1&x=2");
            await Anonymous.GetAsync(path + cachedQuery);
            Assert.That((await Anonymous.GetAsync(path + query)).Body, Is.EqualTo(expected.Body), list);
        }
    }

    [TestCase("query=1&limit=1")]
    [TestCase("query.offset=1&limit=1")]
    public async Task An_unknown_parameter_does_not_hide_a_known_one(string query)
    {
        var article = await PublishAsync();
        await article.Author.PublishAsync();
        Assert.That(
            (await Anonymous.GetAsync($"/article?author={article.Username}&{query}"))["items"].GetArrayLength(),
            Is.EqualTo(1));
    }

    [TestCase("limit[]=1")]
    [TestCase("[limit]=1")]
    [TestCase("query.limit=1")]
    [TestCase("query[limit]=1")]
    [TestCase("query=1")]
    public async Task Parameters_are_known_by_their_exact_name_only(string query)
    {
        var article = await PublishAsync();
        await article.Author.PublishAsync();
        Assert.That(
            (await Anonymous.GetAsync($"/article?author={article.Username}&{query}"))["items"].GetArrayLength(),
            Is.EqualTo(2));
    }

    [TestCase(OpenApiDocument.Path)]
    [TestCase(OpenApiDocument.RealWorldPath)]
    public async Task Responses_vary_by_every_query_parameter(string documentPath)
    {
        var article = await PublishAsync();
        var (slug, username) = (article.Slug, article.Username);
        var document = await OpenApiDocument.FetchAsync(Anonymous, documentPath);
        var parameters =
            from operation in document.Operations
            where operation.Method == "GET" && !operation.NeedsToken
            from parameter in operation.Parameters
            where parameter.GetProperty("in").GetString() == "query"
            select (
                operation.Path.Replace("{slug}", slug).Replace("{username}", username),
                parameter.GetProperty("name").GetString()!);

        Assert.That(parameters, Is.Not.Empty);
        foreach (var (path, parameter) in parameters)
        {
            await Assert.ThatAsync(
                () => IsFromCacheAsync(path), Is.True.After(TimeoutInMilliseconds, PollingInMilliseconds), path);
            Assert.That(await IsFromCacheAsync($"{path}?{parameter}=1"), Is.False, $"{path}?{parameter}");
        }
    }

    [Test]
    public async Task Paths_that_differ_in_case_do_not_share_a_response()
    {
        var slug = (await PublishAsync()).Slug;
        var path = $"/article/{slug.ToUpperInvariant()}";
        var status = (await Anonymous.GetAsync(path)).Status;
        await Anonymous.GetAsync($"/article/{slug}");
        Assert.That((await Anonymous.GetAsync(path)).Status, Is.EqualTo(status));
    }

    [Test]
    public async Task Cached_responses_have_the_CORS_headers_of_each_origin()
    {
        var path = $"/article/{(await PublishAsync()).Slug}";
        foreach (var origin in (string?[])[null, OneOrigin, OtherOrigin, null, OneOrigin, "https://evil.example"])
        {
            var answer = await Anonymous.SendAsync(
                HttpMethod.Get, path, null, origin is null ? [] : [("Origin", origin)]);
            var isAllowed = origin is OneOrigin or OtherOrigin;
            Assert.That(
                answer.Headers.GetValueOrDefault("Access-Control-Allow-Origin"), Is.EqualTo(isAllowed ? origin : null));
            Assert.That(answer.Headers["Vary"].Split(", "), Is.Unique.And.Contain("Authorization"));
            if (isAllowed)
            {
                Assert.That(answer.Headers["Vary"].Split(", "), Does.Contain("Origin"));
            }
        }
    }

    private async Task<bool> IsFromCacheAsync(string path) =>
        (await Anonymous.GetAsync(path)).Headers.ContainsKey("Age");
}

using System.Net;
using Blog.Tests.Api.RealWorld;
using Blog.Tests.Support;
using static Blog.Tests.Support.FeedXml;

namespace Blog.Tests.Api.Hosting;

[Parallelizable(ParallelScope.All)]
[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class RequestHostTests(TestEngine engine)
{
    private const string OtherHostMessage = "This host is not served here";
    private const string MissingUrlWarning = "Site:Url is not set";

    private static readonly (string, string) SiteUrl = ("Site:Url", "https://bücher.example:8443/home");

    private static readonly (string, string)[] KnownProxies =
        [("Proxies:Known:0", "127.0.0.1"), ("Proxies:Known:1", "::1")];

    [Test]
    public Task Links_have_the_scheme_and_host_of_the_site() => RunAsync([SiteUrl], async (_, client) =>
    {
        client.DefaultRequestHeaders.Host = "xn--bcher-kva.example";
        const string root = "https://xn--bcher-kva.example:8443";
        var visitor = new Visitor(client);
        var email = Unique.Email();
        var signedUp = await visitor.PostAsync(
            "/user/sign-up", new { email, fullName = "Jane", password = Member.Password });
        Assert.That(
            signedUp.ShouldBe(HttpStatusCode.Created).Headers["Location"], Is.EqualTo($"{root}/user/profile"));
        var author = new Visitor(client, signedUp["token"].GetString());

        var word = Unique.Word();
        var native = await author.PostAsync("/article", new { title = word, text = "text" });
        Assert.That(native.Headers["Location"], Is.EqualTo($"{root}/article/{word}"));
        var comment = await author.PostAsync($"/article/{word}/comment", new { text = "text" });
        Assert.That(comment.Headers["Location"], Is.EqualTo($"{root}/article/{word}/comment"));
        var realWorld = await author.PostAsync(
            "/api/articles", new { article = new { title = $"{word}2", description = "d", body = "b" } });
        Assert.That(realWorld.Headers["Location"], Is.EqualTo($"{root}/api/articles/{word}2"));

        var list = await visitor.GetAsync("/article?limit=1");
        Assert.That(
            list.Headers["Link"],
            Is.EqualTo($"<{root}/article?limit=1&after={list["next"].GetString()}>; rel=\"next\""));

        var feed = (await visitor.GetAsync("/feed.atom")).Xml("application/atom+xml");
        Assert.That(feed.Link("self"), Is.EqualTo($"{root}/feed.atom"));
        Assert.That(feed.Link("alternate"), Is.EqualTo($"{root}/home"));
        Assert.That(feed.Element(Atom + "entry")!.Link("alternate"), Does.StartWith($"{root}/article/"));
        Assert.That((await visitor.GetAsync("/sitemap.xml")).Body, Does.Contain($"{root}/article/{word}"));
    });

    [TestCase("evil.example")]
    [TestCase("xn--bcher-kva.example.evil.example")]
    [TestCase("127.0.0.1")]
    [TestCase("localhost:5000")]
    public Task Other_hosts_are_rejected(string host) => RunAsync([SiteUrl], async (_, client) =>
    {
        client.DefaultRequestHeaders.Host = host;
        var visitor = new Visitor(client);
        var answer = (await visitor.GetAsync("/article")).ShouldBeProblem(HttpStatusCode.BadRequest, OtherHostMessage);
        Assert.That(answer.Headers["X-Content-Type-Options"], Is.EqualTo("nosniff"));
        (await visitor.GetAsync("/api/articles")).ShouldFail(HttpStatusCode.BadRequest, "body: is invalid");
        (await visitor.GetAsync("/swagger/v1/swagger.json")).ShouldBeProblem(HttpStatusCode.BadRequest);
        (await visitor.GetAsync("/health/live")).ShouldBe(HttpStatusCode.OK);
        (await visitor.GetAsync("/health/ready")).ShouldBe(HttpStatusCode.OK);
    });

    [Test]
    public Task Allowed_hosts_that_are_set_are_let_in_instead() => RunAsync(
        [SiteUrl, ("AllowedHosts", "api.example;*.front.example")],
        async (_, client) =>
        {
            foreach (var (host, status) in ((string, HttpStatusCode)[])
                [
                    ("api.example", HttpStatusCode.OK), ("a.front.example:81", HttpStatusCode.OK),
                    ("xn--bcher-kva.example", HttpStatusCode.BadRequest), ("front.example", HttpStatusCode.BadRequest),
                ])
            {
                client.DefaultRequestHeaders.Host = host;
                (await new Visitor(client).GetAsync("/article")).ShouldBe(status);
            }
        });

    [TestCase("AllowedHosts", "*")]
    [TestCase("Site:Title", "Blog")]
    public Task Every_host_is_let_in_otherwise(string setting, string value) => RunAsync(
        [(setting, value)],
        async (_, client) =>
        {
            client.DefaultRequestHeaders.Host = "any.example:81";
            var feed = (await new Visitor(client).GetAsync("/feed.atom")).Xml("application/atom+xml");
            Assert.That(feed.Link("self"), Is.EqualTo("http://any.example:81/feed.atom"));
        });

    [Test]
    public Task A_forwarded_host_must_be_allowed_and_come_from_a_known_proxy() => RunAsync(
        [("AllowedHosts", "api.example"), .. KnownProxies],
        async (_, client) =>
        {
            client.DefaultRequestHeaders.Host = "internal:8080";
            (await GetAsync(client, ("X-Forwarded-Host", "api.example"))).ShouldBe(HttpStatusCode.OK);
            (await GetAsync(client, ("X-Forwarded-Host", "evil.example")))
                .ShouldBeProblem(HttpStatusCode.BadRequest, OtherHostMessage);
            (await GetAsync(client)).ShouldBeProblem(HttpStatusCode.BadRequest, OtherHostMessage);
        });

    [Test]
    public Task A_forwarded_host_of_an_unknown_proxy_is_ignored() => RunAsync(
        [("AllowedHosts", "api.example"), ("Proxies:Known:0", "10.0.0.1")],
        async (_, client) =>
        {
            client.DefaultRequestHeaders.Host = "evil.example";
            (await GetAsync(client, ("X-Forwarded-Host", "api.example"))).ShouldBe(HttpStatusCode.BadRequest);
            client.DefaultRequestHeaders.Host = "api.example";
            (await GetAsync(client, ("X-Forwarded-Host", "evil.example"))).ShouldBe(HttpStatusCode.OK);
        });

    [Test]
    public Task A_forwarded_scheme_must_be_http_or_https() => RunAsync(KnownProxies, async (_, client) =>
    {
        foreach (var scheme in (string[])["http", "https", "HTTPS"])
        {
            var feed = await new Visitor(client).SendAsync(
                HttpMethod.Get, "/feed.atom", null, ("X-Forwarded-Proto", scheme));
            Assert.That(
                feed.Xml("application/atom+xml").Link("self"), Does.StartWith($"{scheme.ToLowerInvariant()}://"));
        }

        foreach (var scheme in (string[])["javascript", "ftp", "data", "httpss"])
        {
            (await GetAsync(client, ("X-Forwarded-Proto", scheme))).ShouldBeProblem(
                HttpStatusCode.BadRequest, "The scheme of the request must be http or https");
        }
    });

    [Test]
    public Task A_forwarded_scheme_of_an_unknown_proxy_is_ignored() => RunAsync([], async (_, client) =>
        (await GetAsync(client, ("X-Forwarded-Proto", "javascript"))).ShouldBe(HttpStatusCode.OK));

    [TestCase("Production", null, 1)]
    [TestCase("Staging", null, 1)]
    [TestCase("Development", null, 0)]
    [TestCase("Production", "https://blog.example", 0)]
    public Task The_log_says_once_that_links_depend_on_the_request(string environment, string? url, int times)
    {
        (string, string)[] settings = url is null ? [] : [("Site:Url", url)];
        return RunAsync([("environment", environment), .. settings], async (application, client) =>
        {
            (await new Visitor(client).GetAsync("/health/live")).ShouldBe(HttpStatusCode.OK);
            Assert.That(
                application.Log.Lines.Count(line =>
                    line.StartsWith("Warning", StringComparison.Ordinal)
                    && line.Contains(MissingUrlWarning, StringComparison.Ordinal)),
                Is.EqualTo(times));
        });
    }

    private static Task<Answer> GetAsync(HttpClient client, params (string Name, string Value)[] headers) =>
        new Visitor(client).SendAsync(HttpMethod.Get, "/article", null, headers);

    // Each test runs its own program, because the settings differ.
    private async Task RunAsync(
        (string Key, string Value)[] settings, Func<BlogApplication, HttpClient, Task> test)
    {
        await using var database = await engine.CreateDatabaseAsync();
        await using var application = new BlogApplication(
            database, settings.ToDictionary(setting => setting.Key, setting => setting.Value));
        using var client = new HttpClient { BaseAddress = application.Address };
        await application.WaitUntilReadyAsync();
        await test(application, client);
    }
}

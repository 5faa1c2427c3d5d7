using System.Globalization;
using System.Net;
using System.Xml.Linq;
using Blog.Api.Feeds;
using Blog.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using static Blog.Tests.Support.FeedXml;

namespace Blog.Tests.Api.Feeds;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
public sealed class SitemapTests(TestEngine engine)
{
    [Test]
    public Task Lists_every_article_with_its_modification_time() => RunAsync(3, async (application, author) =>
    {
        string[] slugs =
        [
            await author.PublishAsync("first"),
            await author.PublishAsync("zweite Ünï 水"),
            await author.PublishAsync(),
        ];
        (await author.PatchAsync($"/article/{slugs[0]}", new { text = "changed" })).ShouldBe(HttpStatusCode.OK);
        var sitemap = (await author.GetAsync("/sitemap.xml")).Xml("application/xml");

        Assert.That(sitemap.Name, Is.EqualTo(Sitemaps + "urlset"));
        var urls = slugs.Select(slug => new Uri(application.Address, $"/article/{Uri.EscapeDataString(slug)}"));
        Assert.That(Locations(sitemap), Is.EqualTo(urls.Select(url => url.AbsoluteUri)));
        var changed = (await author.GetAsync($"/article/{slugs[0]}"))["updatedAt"].GetDateTimeOffset();
        var lastmod = DateTimeOffset.Parse(sitemap.Elements().First().Text("lastmod"), CultureInfo.InvariantCulture);
        Assert.That(lastmod, Is.EqualTo(changed).Within(TimeSpan.FromMilliseconds(1)));
    });

    [Test]
    public Task A_large_sitemap_is_an_index_of_pages() => RunAsync(2, async (application, author) =>
    {
        string[] slugs = [await author.PublishAsync(), await author.PublishAsync(), await author.PublishAsync()];
        var answer = await author.GetAsync("/sitemap.xml");
        var index = answer.Xml("application/xml");

        Assert.That(index.Name, Is.EqualTo(Sitemaps + "sitemapindex"));
        Assert.That(Locations(index), Is.EqualTo((string[])
        [
            new Uri(application.Address, "/sitemap.xml?page=1").AbsoluteUri,
            new Uri(application.Address, "/sitemap.xml?page=2").AbsoluteUri,
        ]));
        (await author.SendAsync(HttpMethod.Get, "/sitemap.xml", null, ("If-None-Match", answer.Headers["ETag"])))
            .ShouldBe(HttpStatusCode.NotModified);

        var found = new List<string>();
        foreach (var location in Locations(index))
        {
            found.AddRange(Locations((await author.GetAsync(new Uri(location).PathAndQuery)).Xml("application/xml")));
        }

        Assert.That(found.Select(address => address.Split('/')[^1]), Is.EqualTo(slugs));
        (await author.GetAsync("/sitemap.xml?page=3"))
            .ShouldBeProblem(HttpStatusCode.NotFound, "Sitemap page not found");
    });

    [Test]
    public Task The_sitemap_of_an_empty_blog_is_empty() => RunAsync(2, async (_, visitor) =>
    {
        Assert.That(Locations((await visitor.GetAsync("/sitemap.xml")).Xml("application/xml")), Is.Empty);
        Assert.That(Locations((await visitor.GetAsync("/sitemap.xml?page=1")).Xml("application/xml")), Is.Empty);
        (await visitor.GetAsync($"/sitemap.xml?page={Sitemap.MaxPage}")).ShouldBeProblem(HttpStatusCode.NotFound);
    });

    [TestCase("0")]
    [TestCase("-1")]
    [TestCase("many")]
    [TestCase("2147483647")]
    public Task An_invalid_page_is_rejected(string page) => RunAsync(2, async (_, visitor) =>
        (await visitor.GetAsync($"/sitemap.xml?page={page}")).ShouldRefuse("page"));

    [Test]
    public void A_file_holds_no_more_URLs_than_the_protocol_allows() =>
        Assert.That(DefaultUrlsPerPage(), Is.InRange(1_000, 50_000));

    private static object? DefaultUrlsPerPage() =>
        typeof(Sitemap).GetConstructors().Single().GetParameters()
            .Single(parameter => parameter.ParameterType == typeof(int)).DefaultValue;

    private static IEnumerable<string> Locations(XElement root) =>
        root.Elements().Select(element => element.Text("loc"));

    // Each test runs its own program, because a sitemap lists all articles.
    private async Task RunAsync(int addressesPerFile, Func<BlogApplication, Member, Task> test)
    {
        await using var database = await engine.CreateDatabaseAsync();
        await using var application = new BlogApplication(
            database,
            configureServices: services => services.AddScoped(
                provider => ActivatorUtilities.CreateInstance<Sitemap>(provider, addressesPerFile)));
        using var client = new HttpClient { BaseAddress = application.Address };
        await application.WaitUntilReadyAsync();
        await test(application, await Member.SignUpAsync(client));
    }
}

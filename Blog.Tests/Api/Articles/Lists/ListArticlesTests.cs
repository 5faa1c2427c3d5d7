using System.Net;
using Blog.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Api.Articles.Lists;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class ListArticlesTests(TestEngine engine) : ApiTests(engine)
{
    private const int Total = 25;

    private readonly AdvancingTimeProvider clock = new();
    private readonly List<string> newestFirst = [];

    private Member author = null!;

    [OneTimeSetUp]
    public async Task PublishAll()
    {
        author = await SignUpAsync(fullName: "Ann Author");
        (await author.PatchAsync("/user/profile", new { image = "https://example.com/ann.png" }))
            .ShouldBe(HttpStatusCode.OK);
        var reader = await SignUpAsync();
        for (var article = 1; article <= Total - 4; article++)
        {
            newestFirst.Insert(0, await author.PublishAsync($"article {article}"));
        }

        clock.Stop();
        newestFirst.Insert(0, await author.PublishAsync("first of one moment"));
        newestFirst.Insert(0, await author.PublishAsync("second of one moment", "the text", ["b", "A"]));
        newestFirst.Insert(0, await author.PublishAsync("third of one moment"));
        var publishedAt = clock.GetUtcNow().AddHours(-1);
        var oldest = await author.PostAsync(
            "/article", new { title = "the oldest, with the highest id", text = "a text", publishedAt });
        newestFirst.Add(oldest.ShouldBe(HttpStatusCode.Created)["slug"].GetString()!);

        var comments = new List<int>();
        for (var comment = 1; comment <= 3; comment++)
        {
            comments.Add(await reader.CommentAsync("second-of-one-moment"));
        }

        (await reader.DeleteAsync($"/article/second-of-one-moment/comment/{comments[1]}"))
            .ShouldBe(HttpStatusCode.NoContent);
    }

    [Test]
    public async Task Articles_are_sorted_newest_first_then_by_descending_id()
    {
        var answer = await Anonymous.GetAsync("/article?limit=100");
        Assert.That(answer.ShouldBe(HttpStatusCode.OK)["items"].Texts("slug"), Is.EqualTo(newestFirst));
    }

    [Test]
    public async Task Each_item_is_an_article_listing()
    {
        var answer = await Anonymous.GetAsync("/article?limit=2");
        answer.Json.ShouldHaveOnly("items", "total", "next");
        var listing = answer["items"][1];
        listing.ShouldBeArticleListing();
        Assert.Multiple(() =>
        {
            Assert.That(listing.GetProperty("slug").GetString(), Is.EqualTo("second-of-one-moment"));
            Assert.That(listing.GetProperty("title").GetString(), Is.EqualTo("second of one moment"));
            Assert.That(listing.GetProperty("description").GetString(), Is.EqualTo("the text"));
            Assert.That(listing.GetProperty("tags").Texts(), Is.EqualTo(["A", "b"]));
            Assert.That(listing.GetProperty("author").GetInt32(), Is.EqualTo(author.Id));
            Assert.That(listing.GetProperty("authorName").GetString(), Is.EqualTo("Ann Author"));
            Assert.That(listing.GetProperty("authorUsername").GetString(), Is.EqualTo("ann-author"));
            Assert.That(listing.GetProperty("authorImage").GetString(), Is.EqualTo("https://example.com/ann.png"));
            Assert.That(listing.GetProperty("totalComments").GetInt32(), Is.EqualTo(2), "without the deleted one");
        });
    }

    [Test]
    public async Task A_listing_has_the_times_of_the_article()
    {
        const string slug = "the-oldest-with-the-highest-id";
        var listing = (await Anonymous.GetAsync("/article?sort=createdAt&limit=1"))["items"][0];
        var article = await Anonymous.GetAsync($"/article/{slug}");
        Assert.That(listing.GetProperty("slug").GetString(), Is.EqualTo(slug));
        foreach (var member in (string[])["createdAt", "updatedAt"])
        {
            Assert.That(listing.GetProperty(member).GetString(), Is.EqualTo(article[member].GetString()));
        }
    }

    [Test]
    public async Task An_article_without_tags_and_comments_has_empty_ones()
    {
        var listing = (await Anonymous.GetAsync("/article?limit=1"))["items"][0];
        Assert.That(listing.GetProperty("tags").GetArrayLength(), Is.Zero);
        Assert.That(listing.GetProperty("totalComments").GetInt32(), Is.Zero);
    }

    [TestCase("", 0, 20)]
    [TestCase("?limit=1", 0, 1)]
    [TestCase("?limit=100", 0, Total)]
    [TestCase("?limit=3&offset=2", 2, 3)]
    [TestCase("?offset=20", 20, 5)]
    [TestCase("?limit=10&offset=20", 20, 5)]
    [TestCase("?offset=25", 25, 0)]
    [TestCase("?offset=2147483647&limit=100", 25, 0)]
    [TestCase("?LIMIT=2&unknown=1", 0, 2)]
    public async Task Returns_a_page_and_the_total_count(string query, int from, int count)
    {
        var answer = await Anonymous.GetAsync($"/article{query}");
        answer.ShouldBe(HttpStatusCode.OK);
        Assert.That(answer["items"].Texts("slug"), Is.EqualTo(newestFirst.GetRange(from, count)));
        Assert.That(answer["total"].GetInt32(), Is.EqualTo(Total));
    }

    [TestCase("limit", "0")]
    [TestCase("limit", "101")]
    [TestCase("limit", "-1")]
    [TestCase("limit", "abc")]
    [TestCase("limit", "1.5")]
    [TestCase("limit", "")]
    [TestCase("limit", "99999999999")]
    [TestCase("offset", "-1")]
    [TestCase("offset", "abc")]
    [TestCase("offset", "99999999999")]
    public async Task Rejects_an_invalid_limit_or_offset(string name, string value) =>
        (await Anonymous.GetAsync($"/article?{name}={value}")).ShouldRefuse(name);

    protected override void ConfigureServices(IServiceCollection services) =>
        services.AddSingleton<TimeProvider>(clock);
}

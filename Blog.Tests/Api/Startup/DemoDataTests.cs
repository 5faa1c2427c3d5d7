using System.Net;
using System.Text.Json;
using Blog.Tests.Support;

namespace Blog.Tests.Api.Startup;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class DemoDataTests(TestEngine engine) : ApiTests(engine)
{
    private static readonly Dictionary<string, string> Development = new() { ["environment"] = "Development" };

    protected override IReadOnlyDictionary<string, string> Settings => Development;

    [Test]
    public async Task The_demo_user_can_sign_in()
    {
        var answer = await Anonymous.PostAsync(
            "/user/sign-in", new { email = "foo@bar.com", password = "password123" });
        answer.ShouldBe(HttpStatusCode.OK);
        Assert.Multiple(() =>
        {
            Assert.That(answer["fullName"].GetString(), Is.EqualTo("Foo Bar"));
            Assert.That(answer["social.twitter"].GetString(), Is.EqualTo("@foobar"));
            Assert.That(answer["social.facebook"].ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(answer["social.linkedin"].ValueKind, Is.EqualTo(JsonValueKind.Null));
        });
    }

    [Test]
    public async Task There_are_three_demo_articles()
    {
        var answer = await Anonymous.GetAsync("/article");
        Assert.That(answer["total"].GetInt32(), Is.EqualTo(3));
        Assert.That(answer["items"].Texts("title"), Is.EqualTo(["title 3/3", "title 2/3", "title 1/3"]));
        Assert.That(answer["items"].Texts("authorName"), Is.All.EqualTo("Foo Bar"));
    }

    [TestCase(1, 2, "foo1", "foo2")]
    [TestCase(2, 1, "foo2")]
    [TestCase(3, 3, "foo2", "foo3")]
    public async Task Each_demo_article_has_its_tags_and_comments(int number, int comments, params string[] tags)
    {
        var answer = await Anonymous.GetAsync($"/article/title-{number}3");
        answer.ShouldBe(HttpStatusCode.OK);
        Assert.Multiple(() =>
        {
            Assert.That(answer["title"].GetString(), Is.EqualTo($"title {number}/3"));
            Assert.That(answer["description"].GetString(), Is.EqualTo($"desc {number}/3"));
            Assert.That(answer["text"].GetString(), Is.EqualTo($"text text text {number}/3"));
            Assert.That(answer["tags"].Texts(), Is.EqualTo(tags));
            Assert.That(answer["totalComments"].GetInt32(), Is.EqualTo(comments));
            Assert.That(
                answer["comments"].EnumerateArray()
                    .Select(comment => comment.GetProperty("author").GetProperty("id").GetInt32()),
                Has.Exactly(comments).EqualTo(answer["author.id"].GetInt32()));
        });
    }

    [Test]
    public async Task Demo_data_is_added_once()
    {
        await using var database = await Engine.ReserveDatabaseAsync();
        Assert.That(await CountArticlesAsync(database, Development), Is.EqualTo(3));
        Assert.That(await CountArticlesAsync(database, Development), Is.EqualTo(3));
    }

    [Test]
    public async Task Demo_data_is_not_added_by_default()
    {
        await using var database = await Engine.ReserveDatabaseAsync();
        Assert.That(await CountArticlesAsync(database, new Dictionary<string, string>()), Is.Zero);
    }

    private static async Task<int> CountArticlesAsync(
        TestDatabase database, IReadOnlyDictionary<string, string> settings)
    {
        await using var application = new BlogApplication(database, settings);
        using var client = new HttpClient { BaseAddress = application.Address };
        return (await new Visitor(client).GetAsync("/article")).ShouldBe(HttpStatusCode.OK)["total"].GetInt32();
    }
}

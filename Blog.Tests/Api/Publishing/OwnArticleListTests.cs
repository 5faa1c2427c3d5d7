using System.Net;
using Blog.Tests.Support;

namespace Blog.Tests.Api.Publishing;

/// <summary>The list that an author manages the own articles with.</summary>
[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class OwnArticleListTests(TestEngine engine) : PublishingTestBase(engine)
{
    private Member author = null!;
    private string draft = "";
    private string scheduled = "";
    private string published = "";

    [OneTimeSetUp]
    public async Task WriteArticles()
    {
        var other = await SignUpAsync();
        author = await SignUpAsync();
        published = await WriteAsync(author, DateTime.UtcNow.AddDays(-1), text: "a brown horse");
        draft = await WriteAsync(author, null, text: "a white horse");
        scheduled = await WriteAsync(author, DateTime.UtcNow.AddDays(1), text: "a brown cow");
        await WriteAsync(other, null, text: "a brown horse of another");
        await ChangeAsync(author, published, new { title = "changed last" });
    }

    [TestCase("", "published scheduled draft")]
    [TestCase("status=draft", "draft")]
    [TestCase("status=scheduled", "scheduled")]
    [TestCase("status=published", "published")]
    [TestCase("q=brown", "published scheduled")]
    [TestCase("q=Horse brown", "published")]
    [TestCase("q=brown&status=scheduled", "scheduled")]
    [TestCase("q=cow&status=draft", "")]
    [TestCase("q=unknown", "")]
    [TestCase("q=!", "")]
    [TestCase("offset=1", "scheduled draft")]
    [TestCase("offset=1&limit=1", "scheduled")]
    [TestCase("offset=9", "")]
    public async Task Has_the_own_articles_of_every_status_changed_last_first(string query, string expected)
    {
        var answer = await author.GetAsync($"/user/article?{query}");
        string[] slugs = [.. expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Find)];
        Assert.That(answer.ShouldBe(HttpStatusCode.OK)["items"].Texts("slug"), Is.EqualTo(slugs));
        foreach (var item in answer["items"].EnumerateArray())
        {
            item.ShouldBeArticleListing();
            var slug = Find(item.GetProperty("status").GetString()!);
            Assert.That(item.GetProperty("slug").GetString(), Is.EqualTo(slug));
        }

        var total = query.StartsWith("offset", StringComparison.Ordinal) ? 3 : slugs.Length;
        Assert.That(answer["total"].GetInt32(), Is.EqualTo(total));
    }

    [TestCase("")]
    [TestCase("q=brown&")]
    public async Task Each_page_leads_to_the_next(string query)
    {
        var all = (await author.GetAsync($"/user/article?{query}"))["items"].Texts("slug");
        var path = $"/user/article?{query}limit=1";
        List<string> slugs = [];
        for (var page = path; page is not null;)
        {
            var answer = (await author.GetAsync(page)).ShouldBe(HttpStatusCode.OK);
            Assert.That(answer["total"].GetInt32(), Is.EqualTo(all.Count));
            slugs.AddRange(answer["items"].Texts("slug"));
            var next = answer["next"].GetString();
            page = next is null ? null : $"{path}&after={next}";
            Assert.That(
                answer.Headers.GetValueOrDefault("Link"),
                next is null ? Is.Null : Does.Contain($"after={next}").And.Contain("rel=\"next\""));
        }

        Assert.That(slugs, Is.EqualTo(all));
    }

    [TestCase("status=unknown", "status")]
    [TestCase("status=Draft", "status")]
    [TestCase("status=0", "status")]
    [TestCase("limit=0", "limit")]
    [TestCase("limit=101", "limit")]
    [TestCase("offset=-1", "offset")]
    [TestCase("after=garbage", "after")]
    public async Task Refuses_what_is_unknown(string query, string field) =>
        (await author.GetAsync($"/user/article?{query}")).ShouldRefuse(field);

    [Test]
    public async Task Needs_a_token_and_is_not_kept_for_others()
    {
        (await Anonymous.GetAsync("/user/article")).ShouldBeProblem(HttpStatusCode.Unauthorized);
        Assert.That(
            (await author.GetAsync("/user/article")).Headers["Cache-Control"], Does.Contain("private")
                .Or.Contain("no-store"));
    }

    private string Find(string status) => status switch
    {
        "draft" => draft,
        "scheduled" => scheduled,
        _ => published,
    };
}

using System.Net;
using Blog.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Api.Articles.Lists;

/// <summary>Articles a to f, published in this order by two authors.</summary>
[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class FilterArticlesTests(TestEngine engine) : ApiTests(engine)
{
    private readonly AdvancingTimeProvider clock = new();

    [OneTimeSetUp]
    public async Task PublishAll()
    {
        var (ann, bob) = (await SignUpAsync(fullName: "Ann"), await SignUpAsync(fullName: "Bob"));
        await PublishAsync(ann, "a", "Delta", ["Red", "blue"], [bob], comments: 1);
        await PublishAsync(bob, "b", "alpha", ["red"], [ann, bob], comments: 0);
        await PublishAsync(ann, "c", "charlie", ["blue"], [], comments: 2);
        await PublishAsync(ann, "d", "Bravo", ["RED"], [bob], comments: 2);
        await PublishAsync(bob, "e", "Émile", ["green"], [ann], comments: 3);
        await PublishAsync(ann, "f", "echo", [], [], comments: 0);
    }

    [TestCase("", "fedcba")]
    [TestCase("tag=red", "dba")]
    [TestCase("tag=BLUE", "ca")]
    [TestCase("tag=%20blue%20", "ca")]
    [TestCase("author=ann", "fdca")]
    [TestCase("author=BOB", "eb")]
    [TestCase("favorited=bob", "dba")]
    [TestCase("favorited=ann", "eb")]
    [TestCase("tag=red&author=ann", "da")]
    [TestCase("tag=red&favorited=ann", "b")]
    [TestCase("author=ann&favorited=bob", "da")]
    [TestCase("tag=blue&author=ann&favorited=bob", "a")]
    [TestCase("tag=green&author=ann", "")]
    [TestCase("tag=", "fedcba")]
    [TestCase("author=&favorited=&q=&sort=", "fedcba")]
    [TestCase("tag=unknown", "")]
    [TestCase("author=unknown", "")]
    [TestCase("favorited=unknown", "")]
    [TestCase("author=no%20username", "")]
    [TestCase("tag=%27%20OR%201%3D1%20--", "")]
    [TestCase("sort=-createdAt", "fedcba")]
    [TestCase("sort=createdAt", "abcdef")]
    [TestCase("sort=title", "bdcafe")]
    [TestCase("sort=-favorites", "bedafc")]
    [TestCase("sort=-comments", "edcafb")]
    [TestCase("tag=red&sort=createdAt", "abd")]
    [TestCase("tag=red&sort=title", "bda")]
    [TestCase("author=ann&sort=title", "dcaf")]
    [TestCase("author=ann&sort=-comments", "dcaf")]
    [TestCase("author=ann&sort=-favorites", "dafc")]
    [TestCase("favorited=bob&sort=createdAt", "abd")]
    [TestCase("favorited=bob&sort=-comments", "dab")]
    [TestCase("q=word&sort=title", "bdcafe")]
    [TestCase("q=word&tag=red&author=ann&favorited=bob&sort=createdAt", "ad")]
    public async Task Returns_the_matching_articles_in_the_requested_order(string query, string expected)
    {
        var answer = await Anonymous.GetAsync($"/article?{query}");
        Assert.That(Letters(answer.ShouldBe(HttpStatusCode.OK)), Is.EqualTo(expected));
        Assert.That(answer["total"].GetInt32(), Is.EqualTo(expected.Length));
    }

    [TestCase("tag=red&limit=2", "db", 3)]
    [TestCase("tag=red&limit=2&offset=2", "a", 3)]
    [TestCase("tag=red&offset=3", "", 3)]
    [TestCase("author=ann&sort=title&limit=2&offset=1", "ca", 4)]
    [TestCase("q=word&limit=1&offset=6", "", 6)]
    public async Task Total_counts_all_matching_articles_before_paging(string query, string expected, int total)
    {
        var answer = await Anonymous.GetAsync($"/article?{query}");
        Assert.That(
            (Letters(answer.ShouldBe(HttpStatusCode.OK)), answer["total"].GetInt32()), Is.EqualTo((expected, total)));
    }

    [TestCase("sort=name", "sort")]
    [TestCase("sort=Title", "sort")]
    [TestCase("sort=-title", "sort")]
    [TestCase("tag=a%00b", "tag")]
    public async Task Rejects_unknown_sort_orders_and_invalid_tags(string query, string field) =>
        (await Anonymous.GetAsync($"/article?{query}")).ShouldRefuse(field);

    [Test]
    public async Task Rejects_a_search_text_that_is_too_long()
    {
        (await Anonymous.GetAsync($"/article?q={new string('a', 201)}")).ShouldRefuse("q");
        (await Anonymous.GetAsync($"/article?q={new string('a', 200)}")).ShouldBe(HttpStatusCode.OK);
    }

    protected override void ConfigureServices(IServiceCollection services) =>
        services.AddSingleton<TimeProvider>(clock);

    private static string Letters(Answer answer) => string.Concat(answer["items"].Texts("description"));

    private static async Task PublishAsync(
        Member author, string letter, string title, string[] tags, Member[] readers, int comments)
    {
        var answer = await author.PostAsync("/article", new { title, text = "a word", description = letter, tags });
        var slug = answer.ShouldBe(HttpStatusCode.Created)["slug"].GetString()!;
        foreach (var reader in readers)
        {
            (await reader.SendAsync(HttpMethod.Put, $"/article/{slug}/favorite", null))
                .ShouldBe(HttpStatusCode.OK);
        }

        for (var comment = 0; comment < comments; comment++)
        {
            await author.CommentAsync(slug);
        }
    }
}

using System.Buffers.Text;
using System.Net;
using System.Text;
using Blog.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Api.Articles.Lists;

/// <summary>Pages of articles by cursor. Titles and counts repeat, so that only date or id breaks the tie.</summary>
[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class ArticleCursorTests(TestEngine engine) : ApiTests(engine)
{
    private const string TagName = "shared";

    private static readonly string[] Sorts = ["", "-createdAt", "createdAt", "title", "-favorites", "-comments"];

    private static readonly string[] Filters =
    [
        "", $"tag={TagName}", "author=ann", "favorited={reader}",
        $"tag={TagName}&author=ann&favorited={{reader}}", "q=text", "q=same",
    ];

    private readonly AdvancingTimeProvider clock = new();

    private Member ann = null!;
    private Member reader = null!;

    [OneTimeSetUp]
    public async Task PublishAll()
    {
        (ann, reader) = (await SignUpAsync(fullName: "Ann"), await SignUpAsync());
        var bob = await SignUpAsync(fullName: "Bob");
        string[] titles = ["Same/title", "émile 🐎", "same/Title", "100% _other_"];
        for (var article = 0; article < 12; article++)
        {
            if (article == 7)
            {
                clock.Stop();
            }

            var author = article % 3 == 0 ? bob : ann;
            var slug = await author.PublishAsync(titles[article % 4], tags: article % 4 == 0 ? [] : [TagName]);
            for (var comment = 0; comment < article % 3; comment++)
            {
                await ann.CommentAsync(slug);
            }

            if (article % 2 == 0)
            {
                (await reader.PutAsync($"/article/{slug}/favorite")).ShouldBe(HttpStatusCode.OK);
            }
        }

        (await reader.PutAsync($"/author/{await ann.GetUsernameAsync()}/follow")).ShouldBe(HttpStatusCode.OK);
    }

    [Test]
    public async Task Following_the_cursors_returns_each_article_once_in_order(
        [ValueSource(nameof(Sorts))] string sort,
        [ValueSource(nameof(Filters))] string filter,
        [Values(1, 2, 5)] int limit)
    {
        var path = $"/article?sort={sort}&{filter.Replace("{reader}", await reader.GetUsernameAsync())}";
        await ShouldReturnEachArticleOnceAsync(path, limit);
    }

    [TestCase(1)]
    [TestCase(3)]
    public Task Following_the_cursors_returns_each_followed_article_once(int limit) =>
        ShouldReturnEachArticleOnceAsync("/article/feed?", limit);

    [Test]
    public async Task A_page_with_an_offset_has_a_cursor()
    {
        var slugs = (await reader.GetAsync("/article?limit=100"))["items"].Texts("slug");
        var second = await reader.GetAsync("/article?limit=2&offset=3");
        var third = await reader.GetAsync($"/article?limit=2&after={second["next"].GetString()}");
        Assert.That(third["items"].Texts("slug"), Is.EqualTo(slugs.Skip(5).Take(2)));
    }

    [Test]
    public async Task The_last_page_has_no_cursor(
        [Values("", "&offset=11", "&offset=99", "&q=unheard", "&q=.")] string query)
    {
        var answer = await reader.GetAsync($"/article?limit=12{query}");
        Assert.That(answer.ShouldBe(HttpStatusCode.OK).Json.GetProperty("next").GetString(), Is.Null);
    }

    [Test]
    public async Task A_page_after_the_last_article_is_empty_with_the_total_count(
        [ValueSource(nameof(Sorts))] string sort)
    {
        var last = sort switch
        {
            "createdAt" => Cursor($"Oldest/{DateTime.MaxValue.Ticks}/{int.MaxValue}/0/"),
            "title" => Cursor("Title/0/0/0/\uffff"),
            "-favorites" => Cursor("MostFavorites/0/0/0/"),
            "-comments" => Cursor("MostComments/0/0/0/"),
            _ => Cursor("Newest/0/0/0/"),
        };
        var answer = (await reader.GetAsync($"/article?sort={sort}&after={last}")).ShouldBe(HttpStatusCode.OK);
        Assert.That((answer["items"].GetArrayLength(), answer["total"].GetInt32()), Is.EqualTo((0, 12)));
    }

    [TestCase("x")]
    [TestCase("====")]
    [TestCase("%F0%9F%90%8E")]
    [TestCase("!", false)]
    [TestCase("\0", false)]
    [TestCase("Newest", false)]
    [TestCase("Newest/1/1/0", false)]
    [TestCase("newest/1/1/0/", false)]
    [TestCase("0/1/1/0/", false)]
    [TestCase("7/1/1/0/", false)]
    [TestCase("Nothing/1/1/0/", false)]
    [TestCase("Newest/-1/1/0/", false)]
    [TestCase("Newest/01/1/0/", false)]
    [TestCase("Newest/3155378976000000000/1/0/", false)]
    [TestCase("Newest/1/2147483648/0/", false)]
    [TestCase("Newest/1/1/-1/", false)]
    [TestCase("Newest/1/1/1e3/", false)]
    [TestCase("Title/1/1/0/a", false)]
    [TestCase("Oldest/1/1/0/", false)]
    [TestCase("BestMatch/1/1/0/", false)]
    public async Task Rejects_an_invalid_cursor(string text, bool isEncoded = true)
    {
        var after = isEncoded ? text : Cursor(text);
        (await reader.GetAsync($"/article?after={after}")).ShouldRefuse("after");
        (await reader.GetAsync($"/article/feed?after={after}")).ShouldRefuse("after");
    }

    [Test]
    public async Task Rejects_a_cursor_that_was_modified_or_belongs_to_another_query()
    {
        var next = (await reader.GetAsync("/article?limit=1"))["next"].GetString()!;
        (await reader.GetAsync($"/article?after={next}")).ShouldBe(HttpStatusCode.OK);
        (await reader.GetAsync($"/article?after={next}&offset=0")).ShouldBe(HttpStatusCode.OK);
        (await reader.GetAsync($"/article?after={next}&offset=1")).ShouldRefuse("after");
        (await reader.GetAsync($"/article/feed?after={next}&offset=1")).ShouldRefuse("after");
        (await reader.GetAsync($"/article?after={next[1..]}")).ShouldRefuse("after");
        (await reader.GetAsync($"/article?after=%20{next}")).ShouldRefuse("after");
        (await reader.GetAsync($"/article?after={next}%3D")).ShouldRefuse("after");
        (await reader.GetAsync($"/article?after={Cursor($"Title/1/1/0/{new string('a', 201)}")}&sort=title"))
            .ShouldRefuse("after");
        (await reader.GetAsync($"/article?after={new string('A', 4000)}")).ShouldRefuse("after");
        (await reader.GetAsync($"/article?sort=title&after={next}")).ShouldRefuse("after");
        (await reader.GetAsync($"/article?q=text&after={next}")).ShouldRefuse("after");
    }

    protected override void ConfigureServices(IServiceCollection services) =>
        services.AddSingleton<TimeProvider>(clock);

    private static string Cursor(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    private async Task ShouldReturnEachArticleOnceAsync(string path, int limit)
    {
        var all = await reader.GetAsync($"{path}&limit=100");
        var found = new List<string>();
        string? next = null;
        do
        {
            var page = (await reader.GetAsync($"{path}&limit={limit}&after={next}")).ShouldBe(HttpStatusCode.OK);
            Assert.That(page["total"].GetInt32(), Is.EqualTo(all["total"].GetInt32()));
            Assert.That(page["items"].GetArrayLength(), Is.LessThanOrEqualTo(limit));
            found.AddRange(page["items"].Texts("slug"));
            next = page["next"].GetString();
        }
        while (next is not null && found.Count < 100);
        Assert.That(found, Is.EqualTo(all["items"].Texts("slug")).And.Not.Empty);
    }
}

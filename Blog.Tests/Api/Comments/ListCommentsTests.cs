using System.Net;
using System.Text.Json;
using Blog.Tests.Support;

namespace Blog.Tests.Api.Comments;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class ListCommentsTests(TestEngine engine) : ApiTests(engine)
{
    private readonly List<int> oldestFirst = [];

    private string slug = null!;

    [OneTimeSetUp]
    public async Task CommentAll()
    {
        var (author, reader) = (await SignUpAsync(), await SignUpAsync(fullName: "Rea Reader"));
        slug = await author.PublishAsync();
        var otherSlug = await author.PublishAsync();
        for (var comment = 1; comment <= 22; comment++)
        {
            oldestFirst.Add(await reader.CommentAsync(slug, $"comment {comment}"));
            await reader.CommentAsync(otherSlug, "on another article");
        }

        (await reader.DeleteAsync($"/article/{slug}/comment/{oldestFirst[5]}")).ShouldBe(HttpStatusCode.NoContent);
        oldestFirst.RemoveAt(5);
    }

    [Test]
    public async Task Each_item_is_a_comment()
    {
        var answer = await Anonymous.GetAsync($"/article/{slug}/comment?limit=1");
        answer.ShouldBe(HttpStatusCode.OK).Json.ShouldHaveOnly("items", "total", "next");
        var comment = answer["items"][0];
        comment.ShouldBeComment();
        Assert.That(comment.GetProperty("text").GetString(), Is.EqualTo("comment 1"));
        Assert.That(comment.GetProperty("author").GetProperty("fullName").GetString(), Is.EqualTo("Rea Reader"));
        Assert.That(answer.Body, Does.Not.Contain("email").IgnoreCase);
    }

    [TestCase("", 0, 20)]
    [TestCase("?limit=100", 0, 21)]
    [TestCase("?limit=2&offset=4", 4, 2)]
    [TestCase("?offset=20", 20, 1)]
    [TestCase("?offset=21", 21, 0)]
    [TestCase("?offset=2147483647", 21, 0)]
    public async Task Returns_a_page_oldest_first_and_the_total_count(string query, int from, int count)
    {
        var answer = await Anonymous.GetAsync($"/article/{slug}/comment{query}");
        answer.ShouldBe(HttpStatusCode.OK);
        Assert.That(answer["items"].Ids(), Is.EqualTo(oldestFirst.GetRange(from, count)));
        Assert.That(answer["total"].GetInt32(), Is.EqualTo(21));
    }

    [TestCase(1)]
    [TestCase(7)]
    [TestCase(20)]
    [TestCase(21)]
    public async Task Following_the_cursors_returns_each_comment_once(int limit)
    {
        var found = new List<int>();
        string? next = null;
        do
        {
            var page = await Anonymous.GetAsync($"/article/{slug}/comment?limit={limit}&after={next}");
            found.AddRange(page.ShouldBe(HttpStatusCode.OK)["items"].Ids());
            Assert.That(page["total"].GetInt32(), Is.EqualTo(21));
            next = page["next"].GetString();
        }
        while (next is not null && found.Count < 100);
        Assert.That(found, Is.EqualTo(oldestFirst));
    }

    [Test]
    public async Task A_cursor_stays_valid_when_its_comment_is_deleted()
    {
        var author = await SignUpAsync();
        var own = await author.PublishAsync();
        int[] comments = [await author.CommentAsync(own), await author.CommentAsync(own)];
        var next = (await author.GetAsync($"/article/{own}/comment?limit=1"))["next"].GetString();
        await author.DeleteAsync($"/article/{own}/comment/{comments[0]}");
        var rest = await author.GetAsync($"/article/{own}/comment?after={next}");
        Assert.That(rest["items"].Ids(), Is.EqualTo(comments[1..]));
        Assert.That(rest["next"].ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public async Task Rejects_an_invalid_cursor()
    {
        var path = $"/article/{slug}/comment";
        var next = (await Anonymous.GetAsync($"{path}?limit=1"))["next"].GetString()!;
        (await Anonymous.GetAsync($"{path}?after={next}&offset=0")).ShouldBe(HttpStatusCode.OK);
        var articleCursor = (await Anonymous.GetAsync("/article?limit=1"))["next"].GetString();
        foreach (var query in (string[])
            [
                $"after={next}&offset=1", $"after={next[1..]}", $"after=%20{next}", $"after={next}%3D", "after=1",
                $"after={new string('A', 400)}", $"after={articleCursor}",
            ])
        {
            (await Anonymous.GetAsync($"{path}?{query}")).ShouldRefuse("after");
        }
    }

    [TestCase("limit", "0")]
    [TestCase("limit", "101")]
    [TestCase("limit", "abc")]
    [TestCase("limit", "")]
    [TestCase("offset", "-1")]
    [TestCase("offset", "99999999999")]
    public async Task Rejects_an_invalid_limit_or_offset(string name, string value) =>
        (await Anonymous.GetAsync($"/article/{slug}/comment?{name}={value}")).ShouldRefuse(name);

    [Test]
    public async Task An_unknown_article_is_not_found() =>
        (await Anonymous.GetAsync($"/article/{Unique.Word()}/comment"))
            .ShouldBeProblem(HttpStatusCode.NotFound, "Article not found");
}

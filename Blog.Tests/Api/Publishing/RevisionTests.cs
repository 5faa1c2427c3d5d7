using System.Net;
using System.Text.Json;
using Blog.Infrastructure.Persistence;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Api.Publishing;

/// <summary>What articles were before they were changed.</summary>
[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class RevisionTests(TestEngine engine) : PublishingTestBase(engine)
{
    private const string NotFound = "Revision not found";

    [TestCase("""{ "title": "another" }""", "title")]
    [TestCase("""{ "description": "another" }""", "description")]
    [TestCase("""{ "text": "another" }""", "text")]
    [TestCase("""{ "tags": ["another"] }""", "tags")]
    [TestCase("""{ "tags": [] }""", "tags")]
    [TestCase("""{ "text": "another", "description": "" }""", "description,text")]
    [TestCase("""{ "tags": ["b"], "text": "t", "description": "d", "title": "u" }""", "title,description,text,tags")]
    [TestCase("""{ "title": "another", "text": "the text", "slug": "{0}", "publishedAt": null }""", "title")]
    public async Task A_change_keeps_what_was_there_before(string change, string changed)
    {
        var author = await SignUpAsync();
        var path = await CreateAsync(author);
        var before = await author.GetAsync(path);
        var after = (await author.PatchAsync(path, change.Replace("{0}", Unique.Word()))).ShouldBe(HttpStatusCode.OK);
        path = $"/article/{after["slug"].GetString()}";

        var list = (await author.GetAsync($"{path}/revision")).ShouldBe(HttpStatusCode.OK);
        list.Json.ShouldHaveOnly("items", "total");
        Assert.That(list["total"].GetInt32(), Is.EqualTo(1));
        var item = list["items"][0];
        item.ShouldHaveOnly("number", "createdAt", "title", "changed");
        Assert.That(item.GetProperty("number").GetInt32(), Is.EqualTo(1));
        Assert.That(item.GetProperty("title").GetString(), Is.EqualTo("the title"));
        Assert.That(item.GetProperty("changed").Texts(), Is.EqualTo(changed.Split(',')));
        Assert.That(
            item.GetProperty("createdAt").GetDateTime(),
            Is.EqualTo(after["updatedAt"].GetDateTime()).Within(TimeSpan.FromSeconds(10)));

        var revision = (await author.GetAsync($"{path}/revision/1")).ShouldBe(HttpStatusCode.OK);
        revision.Json.ShouldHaveOnly("number", "createdAt", "title", "description", "text", "tags");
        AssertSameContent(revision.Json, before.Json);
        Assert.That(revision["createdAt"].GetString(), Is.EqualTo(item.GetProperty("createdAt").GetString()));
    }

    [TestCase("{}")]
    [TestCase("""{ "title": "the title", "text": " the text\n", "description": "the text", "tags": ["B", "a"] }""")]
    [TestCase("""{ "slug": "{0}" }""")]
    [TestCase("""{ "publishedAt": null }""")]
    [TestCase("""{ "publishedAt": "2001-01-01T00:00:00Z", "slug": "{0}" }""")]
    public async Task A_change_of_none_of_its_fields_makes_no_revision(string change)
    {
        var author = await SignUpAsync();
        var after = (await author.PatchAsync(await CreateAsync(author), change.Replace("{0}", Unique.Word())))
            .ShouldBe(HttpStatusCode.OK);
        var list = await author.GetAsync($"/article/{after["slug"].GetString()}/revision");
        Assert.That(list.Body, Is.EqualTo("""{"items":[],"total":0}"""));
    }

    [Test]
    public async Task Only_the_author_and_moderators_read_them_and_only_the_author_restores()
    {
        var (author, other, moderator) = (await SignUpAsync(), await SignUpAsync(), await SignUpModeratorAsync());
        var path = await CreateAsync(author);
        (await author.PatchAsync(path, new { title = "another" })).ShouldBe(HttpStatusCode.OK);
        foreach (var read in (string[])["", "/1"])
        {
            (await Anonymous.GetAsync($"{path}/revision{read}")).ShouldBeProblem(HttpStatusCode.Unauthorized);
            (await other.GetAsync($"{path}/revision{read}")).ShouldBeProblem(
                HttpStatusCode.Forbidden, "You are not the author of this article!");
            (await moderator.GetAsync($"{path}/revision{read}")).ShouldBe(HttpStatusCode.OK);
            (await author.GetAsync($"/article/unknown/revision{read}"))
                .ShouldBeProblem(HttpStatusCode.NotFound, "Article not found");
        }

        (await RestoreAsync(Anonymous, path, 1)).ShouldBeProblem(HttpStatusCode.Unauthorized);
        (await RestoreAsync(other, path, 1)).ShouldBeProblem(HttpStatusCode.Forbidden);
        (await RestoreAsync(moderator, path, 1)).ShouldBeProblem(HttpStatusCode.Forbidden);
        (await RestoreAsync(author, "/article/unknown", 1)).ShouldBeProblem(HttpStatusCode.NotFound);
        foreach (var number in (string[])["0", "2", "-1", "99999999999", "x"])
        {
            (await author.GetAsync($"{path}/revision/{number}")).ShouldBeProblem(HttpStatusCode.NotFound);
            (await author.PostAsync($"{path}/revision/{number}/restore", "{}"))
                .ShouldBeProblem(HttpStatusCode.NotFound, number is "0" or "2" or "-1" ? NotFound : null);
        }

        (await author.GetAsync($"{path}/revision?limit=0")).ShouldRefuse("limit");
        (await author.GetAsync($"{path}/revision?offset=-1")).ShouldRefuse("offset");
        Assert.That((await author.GetAsync(path))["title"].GetString(), Is.EqualTo("another"));
        Assert.That((await author.GetAsync($"{path}/revision"))["total"].GetInt32(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_restored_article_is_as_it_was_and_keeps_its_slug_and_date()
    {
        var (author, word) = (await SignUpAsync(), Unique.Word());
        var path = await CreateAsync(author);
        var comment = await author.CommentAsync(path["/article/".Length..]);
        var before = await author.GetAsync(path);
        var changed = await author.PatchAsync(path, new
        {
            title = "new title",
            text = "new text",
            description = "new",
            tags = new[] { word },
            slug = Unique.Word(),
            publishedAt = new DateTime(2002, 2, 2, 0, 0, 0, DateTimeKind.Utc),
        });
        path = $"/article/{changed.ShouldBe(HttpStatusCode.OK)["slug"].GetString()}";
        var tag = (await author.GetAsync(path)).Headers["ETag"];

        var restored = await RestoreAsync(author, path, 1, tag);
        restored.ShouldBe(HttpStatusCode.OK).Json.ShouldBeArticle();
        AssertSameContent(restored.Json, before.Json);
        var read = await author.GetAsync(path);
        Assert.Multiple(async () =>
        {
            Assert.That(read.Body, Is.EqualTo(restored.Body));
            Assert.That(read.Headers["ETag"], Is.EqualTo(restored.Headers["ETag"]));
            Assert.That(restored["html"].GetString(), Is.EqualTo(before["html"].GetString()));
            Assert.That(restored["slug"].GetString(), Is.EqualTo(changed["slug"].GetString()));
            Assert.That(restored["publishedAt"].GetString(), Is.EqualTo("2002-02-02T00:00:00.000Z"));
            Assert.That(restored["comments"].Ids(), Is.EqualTo([comment]));
            Assert.That((await author.GetAsync($"/article?tag={word}"))["total"].GetInt32(), Is.Zero);
        });
        var list = await author.GetAsync($"{path}/revision");
        Assert.That(Numbers(list), Is.EqualTo([2, 1]));
        AssertSameContent((await author.GetAsync($"{path}/revision/2")).Json, changed.Json);
        Assert.That(
            list["items"][0].GetProperty("changed").Texts(), Is.EqualTo(["title", "description", "text", "tags"]));
        await AssertTagCountersAsync(word);

        (await RestoreAsync(author, path, 1, tag)).ShouldBeProblem(HttpStatusCode.PreconditionFailed);
        (await RestoreAsync(author, path, 1)).ShouldBe(HttpStatusCode.OK);
        Assert.That(Numbers(await author.GetAsync($"{path}/revision")), Is.EqualTo([2, 1]), "It was there already.");
        (await RestoreAsync(author, path, 2, restored.Headers["ETag"])).ShouldBe(HttpStatusCode.OK);
        Assert.That((await author.GetAsync(path))["title"].GetString(), Is.EqualTo("new title"));
    }

    [Test]
    public async Task Changes_at_once_are_numbered_without_gaps()
    {
        const int count = 20;
        var author = await SignUpAsync();
        var path = await CreateAsync(author);
        var answers = await Task.WhenAll(Enumerable.Range(0, count)
            .Select(number => number % 5 == 4
                ? RestoreAsync(author, path, 1)
                : author.PatchAsync(path, new { title = $"title {number}" })));
        var list = await author.GetAsync($"{path}/revision?limit=100");
        var total = list["total"].GetInt32();
        Assert.That(
            answers.Select(answer => answer.Status), Is.All.AnyOf(HttpStatusCode.OK, HttpStatusCode.NotFound));
        Assert.That(total, Is.InRange(count * 4 / 5, count));
        Assert.That(Numbers(list), Is.EqualTo(Enumerable.Range(1, total).Reverse()));

        // Each revision is what the change before it made, so no change is lost.
        string[] titles = [.. list["items"].Texts("title"), (await author.GetAsync(path))["title"].GetString()!];
        Assert.That(titles.Distinct().Count(), Is.EqualTo((count * 4 / 5) + 1));
        Assert.That(
            (await author.GetAsync($"{path}/revision?limit=2&offset=3"))["items"].EnumerateArray()
                .Select(item => item.GetProperty("number").GetInt32()),
            Is.EqualTo([total - 3, total - 4]));
    }

    [Test]
    public async Task The_newest_hundred_are_kept_until_the_article_is_deleted()
    {
        var author = await SignUpAsync();
        var path = await CreateAsync(author);
        for (var number = 1; number <= 103; number++)
        {
            (await author.PatchAsync(path, new { title = $"title {number}" })).ShouldBe(HttpStatusCode.OK);
        }

        var list = await author.GetAsync($"{path}/revision?limit=100");
        Assert.That(list["total"].GetInt32(), Is.EqualTo(100));
        Assert.That(Numbers(list), Is.EqualTo(Enumerable.Range(4, 100).Reverse()));
        (await author.GetAsync($"{path}/revision/3")).ShouldBeProblem(HttpStatusCode.NotFound, NotFound);
        Assert.That((await author.GetAsync($"{path}/revision/4"))["title"].GetString(), Is.EqualTo("title 3"));
        (await RestoreAsync(author, path, 4)).ShouldBe(HttpStatusCode.OK);
        Assert.That(
            Numbers(await author.GetAsync($"{path}/revision?limit=1&offset=99")), Is.EqualTo([5]));

        var id = (await author.GetAsync(path))["id"].GetInt32();
        (await author.DeleteAsync(path)).ShouldBe(HttpStatusCode.NoContent);
        (await author.GetAsync($"{path}/revision")).ShouldBeProblem(HttpStatusCode.NotFound);
        Assert.That(
            await WithServiceAsync<BlogDbContext, int>(
                context => context.ArticleRevisions.CountAsync(revision => revision.ArticleId == id)),
            Is.Zero);
    }

    [Test]
    public async Task A_restore_and_an_update_at_once_lose_nothing()
    {
        var author = await SignUpAsync();
        for (var round = 0; round < 5; round++)
        {
            var path = await CreateAsync(author);
            await author.PatchAsync(path, new { title = "second", text = "second" });
            var tag = (await author.GetAsync(path)).Headers["ETag"];
            var update = author.PatchAsync(path, new { title = "third" });
            var restore = await RestoreAsync(author, path, 1, tag);
            (await update).ShouldBe(HttpStatusCode.OK);
            var numbers = Numbers(await author.GetAsync($"{path}/revision"));
            var article = await author.GetAsync(path);
            var wasFirst = restore.Status == HttpStatusCode.OK;
            Assert.That(restore.Status, Is.AnyOf(HttpStatusCode.OK, HttpStatusCode.PreconditionFailed));
            Assert.That(article["title"].GetString(), Is.EqualTo("third"));
            Assert.That(article["text"].GetString(), Is.EqualTo(wasFirst ? "the text" : "second"));
            Assert.That(numbers, Is.EqualTo(wasFirst ? [3, 2, 1] : (int[])[2, 1]));
        }
    }

    private static async Task<string> CreateAsync(Member author)
    {
        var answer = await author.PostAsync(
            "/article", new { title = "the title", text = "the text", tags = new[] { "a", "b" } });
        return $"/article/{answer.ShouldBe(HttpStatusCode.Created)["slug"].GetString()}";
    }

    private static Task<Answer> RestoreAsync(Visitor visitor, string path, int number, string? ifMatch = null) =>
        visitor.SendAsync(
            HttpMethod.Post,
            $"{path}/revision/{number}/restore",
            null,
            ifMatch is null ? [] : [("If-Match", ifMatch)]);

    private static IEnumerable<int> Numbers(Answer list) =>
        list["items"].EnumerateArray().Select(item => item.GetProperty("number").GetInt32());

    private static void AssertSameContent(JsonElement actual, JsonElement expected)
    {
        foreach (var member in (string[])["title", "description", "text", "tags"])
        {
            Assert.That(
                actual.GetProperty(member).GetRawText(), Is.EqualTo(expected.GetProperty(member).GetRawText()), member);
        }
    }
}

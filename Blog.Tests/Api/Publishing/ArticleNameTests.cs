using System.Net;
using System.Net.Http.Json;
using Blog.Tests.Support;

namespace Blog.Tests.Api.Publishing;

/// <summary>Slugs that authors choose, and those that their articles had.</summary>
[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class ArticleNameTests(TestEngine engine) : PublishingTestBase(engine)
{
    private const string Taken = "This slug is already taken";

    private static readonly string[] Natives =
    [
        "GET /article/{slug}", "HEAD /article/{slug}", "GET /article/{slug}/comment", "HEAD /article/{slug}/comment",
        "PATCH /article/{slug}", "DELETE /article/{slug}", "POST /article/{slug}/comment",
        "PATCH /article/{slug}/comment/{id}", "DELETE /article/{slug}/comment/{id}", "PUT /article/{slug}/favorite",
        "DELETE /article/{slug}/favorite", "GET /article/{slug}/revision", "GET /article/{slug}/revision/1",
        "POST /article/{slug}/revision/1/restore",
    ];

    [TestCase("{0}")]
    [TestCase("7-{0}")]
    [TestCase("été-{0}")]
    [TestCase("ブログ-が-{0}")]
    [TestCase("हिन्दी-{0}")]
    [TestCase("مرحبا-{0}")]
    [TestCase("٣-{0}")]
    [TestCase("feed-{0}")]
    [TestCase("  {0}  ")]
    public async Task A_valid_one_leads_to_its_article(string format)
    {
        var author = await SignUpAsync();
        var (former, slug) = (await author.PublishAsync(), string.Format(null, format, Unique.Word()));
        var answer = await RenameAsync(author, former, slug);
        Assert.That(answer["slug"].GetString(), Is.EqualTo(slug.Trim()));
        var path = $"/article/{Uri.EscapeDataString(slug.Trim())}";
        var current = (await Anonymous.GetAsync(path)).ShouldBe(HttpStatusCode.OK);
        Assert.That(current["id"].GetInt32(), Is.EqualTo(answer["id"].GetInt32()));
        var moved = (await Anonymous.GetAsync($"/article/{former}")).ShouldBe(HttpStatusCode.PermanentRedirect);
        Assert.That(moved.Headers["Location"], Is.EqualTo(path));
    }

    [TestCase("null")]
    [TestCase("\"\"")]
    [TestCase("\"  \"")]
    [TestCase("7")]
    [TestCase("\"feed\"")]
    [TestCase("\"Upper\"")]
    [TestCase("\"É\"")]
    [TestCase("\"a--b\"")]
    [TestCase("\"-a\"")]
    [TestCase("\"a-\"")]
    [TestCase("\"a b\"")]
    [TestCase("\"a_b\"")]
    [TestCase("\"a/b\"")]
    [TestCase("\"a\\u200Bb\"")]
    [TestCase("\"a\\u00ADb\"")]
    [TestCase("\"a\\u0000b\"")]
    [TestCase("\"\\uD800\"")]
    [TestCase("\"🔥\"")]
    [TestCase("\"ǅ\"")]
    [TestCase("\"\\u0301a\"")]
    public async Task An_invalid_one_is_refused(string slug)
    {
        var author = await SignUpAsync();
        var former = await author.PublishAsync();
        (await author.PatchAsync($"/article/{former}", $$"""{ "slug": {{slug}} }""")).ShouldRefuse("slug");
        (await author.GetAsync($"/article/{former}")).ShouldBe(HttpStatusCode.OK);
    }

    [Test]
    public async Task It_may_have_200_characters_and_no_more()
    {
        var author = await SignUpAsync();
        var (former, slug) = (await author.PublishAsync(), (Unique.Word() + new string('x', 200))[..200]);
        (await author.PatchAsync($"/article/{former}", new { slug = slug + "x" })).ShouldRefuse("slug");
        await RenameAsync(author, former, slug);
        (await Anonymous.GetAsync($"/article/{slug}")).ShouldBe(HttpStatusCode.OK);
    }

    [Test]
    public async Task Decomposed_letters_are_the_composed_ones()
    {
        var (author, word) = (await SignUpAsync(), Unique.Word());
        var answer = await RenameAsync(author, await author.PublishAsync(), $"e\u0301t\u00E9-{word}");
        Assert.That(answer["slug"].GetString(), Is.EqualTo($"\u00E9t\u00E9-{word}"));
        (await author.PatchAsync($"/article/{await author.PublishAsync()}", new { slug = $"\u00E9te\u0301-{word}" }))
            .ShouldBeProblem(HttpStatusCode.Conflict, Taken);
    }

    [Test]
    public async Task Neither_a_current_nor_a_former_one_of_others_is_given_out()
    {
        var (author, other) = (await SignUpAsync(), await SignUpAsync());
        var first = await author.PublishAsync(Unique.Word());
        var (second, mine) = (Unique.Word(), await other.PublishAsync());
        await RenameAsync(author, first, second);
        foreach (var slug in (string[])[first, second])
        {
            (await other.PatchAsync($"/article/{mine}", new { slug, title = "another" }))
                .ShouldBeProblem(HttpStatusCode.Conflict, Taken);
            Assert.That(await other.PublishAsync(slug), Is.EqualTo($"{slug}-2"));
            var api = await other.PostAsync(
                "/api/articles", new { article = new { title = slug, description = "d", body = "b" } });
            Assert.That(api["article.slug"].GetString(), Is.EqualTo($"{slug}-3"));
        }

        Assert.That((await other.GetAsync($"/article/{mine}"))["title"].GetString(), Is.Not.EqualTo("another"));
        await ChangeAsync(author, second, new { slug = second });
        await ChangeAsync(author, second, new { title = "a title that gives another slug" });
        (await author.GetAsync($"/article/{second}")).ShouldBe(HttpStatusCode.OK);

        (await author.DeleteAsync($"/article/{second}")).ShouldBe(HttpStatusCode.NoContent);
        (await other.GetAsync($"/article/{first}")).ShouldBeProblem(HttpStatusCode.NotFound);
        await RenameAsync(other, mine, first);
        Assert.That(await other.PublishAsync(second), Is.EqualTo(second));
    }

    [Test]
    public async Task Of_two_who_want_one_at_once_exactly_one_gets_it()
    {
        var (author, other) = (await SignUpAsync(), await SignUpAsync());
        for (var round = 0; round < 5; round++)
        {
            var (mine, yours, slug) = (await author.PublishAsync(), await other.PublishAsync(), Unique.Word());
            var answers = await Task.WhenAll(
                author.PatchAsync($"/article/{mine}", new { slug }),
                other.PatchAsync($"/article/{yours}", new { slug }),
                author.PostAsync("/article", new { title = slug, text = "a text" }));
            var renamed = answers[..2].Count(answer => answer.Status == HttpStatusCode.OK);
            Assert.That(
                answers[..2].Where(answer => answer.Status != HttpStatusCode.OK).Select(answer => answer.Status),
                Has.All.EqualTo(HttpStatusCode.Conflict));
            Assert.That(
                answers[2].ShouldBe(HttpStatusCode.Created)["slug"].GetString(),
                Is.EqualTo(renamed == 1 ? $"{slug}-2" : slug));
            Assert.That(renamed, Is.LessThanOrEqualTo(1));
            (await author.GetAsync($"/article/{slug}")).ShouldBe(HttpStatusCode.OK);
        }
    }

    [Test]
    public async Task A_former_one_leads_to_the_current_one_and_changes_nothing(
        [ValueSource(nameof(Natives))] string request)
    {
        var (author, second) = (await SignUpAsync(), Unique.Word());
        var (first, third) = (await author.PublishAsync(), $"été-{Unique.Word()}");
        var comment = await author.CommentAsync(first);
        await ChangeAsync(author, first, new { title = "another" });
        await RenameAsync(author, first, second);
        await RenameAsync(author, second, third);
        var current = $"/article/{Uri.EscapeDataString(third)}";
        var before = await author.GetAsync(current);
        foreach (var former in (string[])[first, second])
        {
            var (method, template) = (request.Split(' ')[0], request.Split(' ')[1].Replace("{id}", $"{comment}"));
            var body = JsonContent.Create(new { title = "changed", text = "changed", tags = NoTags });
            var path = template.Replace("{slug}", former);
            var query = "?limit=7&x=%C3%A9%20+%26&x=2";
            var answer = await author.SendAsync(
                new HttpMethod(method), path + query, method is "GET" or "HEAD" ? null : body);
            answer.ShouldBe(HttpStatusCode.PermanentRedirect);
            Assert.That(
                answer.Headers["Location"], Is.EqualTo(template.Replace("/article/{slug}", current) + query));
        }

        var after = await author.GetAsync(current);
        Assert.That((after.Body, after.Headers["ETag"]), Is.EqualTo((before.Body, before.Headers["ETag"])));
    }

    [Test]
    public async Task A_former_one_leads_nobody_to_a_hidden_article()
    {
        var (author, other, moderator) = (await SignUpAsync(), await SignUpAsync(), await SignUpModeratorAsync());
        var (former, slug) = (await author.PublishAsync(), Unique.Word());
        await ChangeAsync(author, former, new { slug, publishedAt = (DateTime?)null });
        foreach (var path in (string[])[$"/article/{former}", $"/article/{former}/comment"])
        {
            (await Anonymous.GetAsync(path)).ShouldBeProblem(HttpStatusCode.NotFound);
            (await other.GetAsync(path)).ShouldBeProblem(HttpStatusCode.NotFound);
            (await author.GetAsync(path)).ShouldBe(HttpStatusCode.PermanentRedirect);
            (await moderator.GetAsync(path)).ShouldBe(HttpStatusCode.PermanentRedirect);
        }

        (await other.PatchAsync($"/article/{former}", new { title = "t" })).ShouldBeProblem(HttpStatusCode.NotFound);
        (await other.DeleteAsync($"/article/{former}")).ShouldBeProblem(HttpStatusCode.NotFound);
        (await other.GetAsync($"/article/{former}/revision")).ShouldBeProblem(HttpStatusCode.NotFound);
        (await author.PutAsync($"/article/{former}/favorite")).ShouldBeProblem(HttpStatusCode.NotFound);
        (await author.GetAsync($"/api/articles/{former}")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Test]
    public async Task An_article_gets_a_former_one_of_its_own_again()
    {
        var (author, second) = (await SignUpAsync(), Unique.Word());
        var first = await author.PublishAsync();
        await RenameAsync(author, first, second);
        Assert.That((await RenameAsync(author, second, first))["slug"].GetString(), Is.EqualTo(first));
        (await author.GetAsync($"/article/{first}")).ShouldBe(HttpStatusCode.OK);
        var moved = await author.GetAsync($"/article/{second}");
        Assert.That(moved.Headers["Location"], Is.EqualTo($"/article/{first}"));
        await RenameAsync(author, first, second);
        moved = await author.GetAsync($"/article/{first}");
        Assert.That(moved.Headers["Location"], Is.EqualTo($"/article/{second}"));
    }

    [Test]
    public async Task An_update_that_another_rename_overtakes_succeeds()
    {
        var author = await SignUpAsync();
        var slug = await author.PublishAsync();
        for (var round = 0; round < 5; round++)
        {
            var (title, renamed) = (Unique.Word(), Unique.Word());
            var answers = await Task.WhenAll(
                author.PatchAsync($"/article/{slug}", new { title }),
                author.PatchAsync($"/article/{slug}", new { slug = renamed }));
            var saved = (await author.GetAsync($"/article/{renamed}"))["title"].GetString() == title;
            Assert.That(
                answers[0].Status, Is.EqualTo(saved ? HttpStatusCode.OK : HttpStatusCode.PermanentRedirect));
            slug = renamed;
        }
    }

    [Test]
    public async Task Under_api_a_former_one_is_as_good_as_the_current_one()
    {
        var (author, slug) = (await SignUpAsync(), Unique.Word());
        var former = await author.PublishAsync();
        await RenameAsync(author, former, slug);
        var path = $"/api/articles/{former}";
        Answer[] answers =
        [
            await Anonymous.GetAsync(path),
            await author.GetAsync(path),
            await author.PutAsync(path, new { article = new { title = "changed" } }),
            await author.SendAsync(HttpMethod.Post, $"{path}/favorite", null),
            await author.DeleteAsync($"{path}/favorite"),
        ];
        var slugs = answers.Select(answer => answer.ShouldBe(HttpStatusCode.OK)["article.slug"].GetString());
        Assert.That(slugs, Has.All.EqualTo(slug));
        var comment = await author.PostAsync($"{path}/comments", new { comment = new { body = "a comment" } });
        var id = comment.ShouldBe(HttpStatusCode.Created)["comment.id"].GetInt32();
        Assert.That((await Anonymous.GetAsync($"{path}/comments"))["comments"].Ids(), Is.EqualTo([id]));
        (await author.DeleteAsync($"{path}/comments/{id}")).ShouldBe(HttpStatusCode.NoContent);
        (await author.DeleteAsync(path)).ShouldBe(HttpStatusCode.NoContent);
        (await author.GetAsync($"/article/{slug}")).ShouldBe(HttpStatusCode.NotFound);
    }
}

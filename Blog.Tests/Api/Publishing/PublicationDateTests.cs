using System.Globalization;
using System.Net;
using Blog.Tests.Support;
using static Blog.Tests.Support.FeedXml;

namespace Blog.Tests.Api.Publishing;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class PublicationDateTests(TestEngine engine) : PublishingTestBase(engine)
{
    private static readonly string[] Sorts = ["-publishedAt", "-createdAt", "publishedAt", "createdAt"];

    [TestCase("null", null, "draft")]
    [TestCase("\"2001-02-03T04:05:06.789Z\"", "2001-02-03T04:05:06.789Z", "published")]
    [TestCase("\"1990-01-01T00:00:00Z\"", "1990-01-01T00:00:00.000Z", "published")]
    [TestCase("\"2020-01-02T03:04:05\"", "2020-01-02T03:04:05.000Z", "published")]
    [TestCase("\"2020-01-02T03:04:05+02:00\"", "2020-01-02T01:04:05.000Z", "published")]
    [TestCase("\"2020-01-02\"", "2020-01-02T00:00:00.000Z", "published")]
    [TestCase("\"2999-01-02T03:04:05.678-01:00\"", "2999-01-02T04:04:05.678Z", "scheduled")]
    [TestCase("\"9999-12-31T23:59:59.999Z\"", "9999-12-31T23:59:59.999Z", "scheduled")]
    public async Task Is_taken_as_given(string date, string? publishedAt, string status)
    {
        var author = await SignUpAsync();
        var created = await author.PostAsync(
            "/article", $$"""{ "title": "{{Unique.Word()}}", "text": "a text", "publishedAt": {{date}} }""");
        var path = $"/article/{created.ShouldBe(HttpStatusCode.Created)["slug"].GetString()}";
        await ChangeToAsync(author, path, status == "draft" ? "\"2000-01-01T00:00:00Z\"" : "null");
        var changed = await ChangeToAsync(author, path, date);
        var unchanged = await author.PatchAsync(path, new { title = "another" });
        var read = await author.GetAsync(path);
        var listed = (await author.GetAsync("/user/article"))["items"].EnumerateArray().Single();
        foreach (var json in (System.Text.Json.JsonElement[])
            [created.Json, changed.Json, unchanged.Json, read.Json, listed])
        {
            Assert.That(json.GetProperty("publishedAt").GetString(), Is.EqualTo(publishedAt));
            Assert.That(json.GetProperty("status").GetString(), Is.EqualTo(status));
        }

        listed.ShouldBeArticleListing();
        Assert.That(changed["createdAt"].GetString(), Is.EqualTo(created["createdAt"].GetString()));
        Assert.That(changed["slug"].GetString(), Is.EqualTo(created["slug"].GetString()));
    }

    [TestCase("\"1989-12-31T23:59:59.999Z\"")]
    [TestCase("\"1990-01-01T00:30:00+01:00\"")]
    [TestCase("\"0001-01-01T00:00:00+14:00\"")]
    [TestCase("\"garbage\"")]
    [TestCase("\"\"")]
    [TestCase("\"2020-13-01T00:00:00Z\"")]
    [TestCase("\"2020-02-30T00:00:00Z\"")]
    [TestCase("1577934245")]
    [TestCase("true")]
    [TestCase("[]")]
    public async Task Is_refused_if_it_is_no_date_since_1990(string date)
    {
        var author = await SignUpAsync();
        var path = $"/article/{await author.PublishAsync()}";
        var before = await author.GetAsync(path);
        (await author.PatchAsync(path, $$"""{ "publishedAt": {{date}} }""")).ShouldRefuse("publishedAt");
        (await author.PostAsync(
            "/article", $$"""{ "title": "{{Unique.Word()}}", "text": "a text", "publishedAt": {{date}} }"""))
            .ShouldRefuse("publishedAt");
        Assert.That((await author.GetAsync(path)).Body, Is.EqualTo(before.Body));
        Assert.That((await author.GetAsync("/user/article"))["total"].GetInt32(), Is.EqualTo(1));
    }

    [Test]
    public async Task Is_the_time_of_creation_if_it_is_absent()
    {
        var author = await SignUpAsync();
        var article = await author.PostAsync("/article", new { title = Unique.Word(), text = "a text" });
        Assert.That(article["publishedAt"].GetString(), Is.EqualTo(article["createdAt"].GetString()));
        Assert.That(article["status"].GetString(), Is.EqualTo("published"));
        Assert.That((await Anonymous.GetAsync(article.Headers["Location"])).Body, Does.Contain("\"published\""));
    }

    [Test]
    public async Task Lists_feeds_and_cursors_are_in_its_order([ValueSource(nameof(Sorts))] string sort)
    {
        var (author, reader) = (await SignUpAsync(fullName: Unique.Word()), await SignUpAsync());
        var (username, tag) = (await author.GetUsernameAsync(), Unique.Word());
        await reader.PutAsync($"/author/{username}/follow");
        var all = new List<(DateTime Date, string Slug)>();
        foreach (var year in (int[])[2005, 1999, 2020, 2005, 2010])
        {
            var date = new DateTime(year, 6, 1, 0, 0, 0, DateTimeKind.Utc);
            all.Add((date, await WriteAsync(author, date, tags: [tag])));
        }

        all.Add((DateTime.UtcNow, await author.PublishAsync(tags: [tag])));
        await WriteAsync(author, null, tags: [tag]);

        // Of two with one date, the one that was created later is newer.
        string[] newest = [.. all.Select((each, index) => (each.Date, index, each.Slug))
            .OrderByDescending(each => each.Date).ThenByDescending(each => each.index).Select(each => each.Slug)];
        var expected = sort[0] == '-' ? newest : [.. newest.Reverse()];
        foreach (var filter in (string[])[$"author={username}", $"tag={tag}", $"tag={tag}&author={username}"])
        {
            var path = $"/article?sort={sort}&{filter}&limit=";
            var first = await reader.GetAsync($"{path}100");
            Assert.That(first["items"].Texts("slug"), Is.EqualTo(expected), filter);
            Assert.That(first["total"].GetInt32(), Is.EqualTo(expected.Length));
            Assert.That(
                (await reader.GetAsync($"{path}2&offset=2"))["items"].Texts("slug"), Is.EqualTo(expected[2..4]));
            Assert.That(await FollowAsync(reader, $"{path}2"), Is.EqualTo(expected), filter);
        }

        Assert.That(await FollowAsync(reader, "/article/feed?limit=4"), Is.EqualTo(newest));
        var api = (await reader.GetAsync($"/api/articles?author={username}"))["articles"];
        Assert.That(api.Texts("slug"), Is.EqualTo(newest));
        Assert.That(api[5].GetProperty("createdAt").GetString(), Does.StartWith("1999-06-01T00:00:00"));
        var feed = (await reader.GetAsync($"/feed.atom?author={username}")).Xml("application/atom+xml");
        Assert.That(
            feed.Elements().Where(each => each.Name.LocalName == "entry").Select(each => each.Text("published")),
            Is.Ordered.Descending.And.Exactly(newest.Length).Items);
    }

    [Test]
    public async Task Counters_of_tags_and_authors_are_right_after_every_change()
    {
        var (author, other, word) = (await SignUpAsync(fullName: Unique.Word()), await SignUpAsync(), Unique.Word());
        var username = await author.GetUsernameAsync();
        string[] names = ["a", "b", "c"];
        string[] tags = [.. names.Select(name => word + name)];
        var future = DateTime.UtcNow.AddDays(9);
        await other.PublishAsync(tags: [tags[0]]);
        var slug = await WriteAsync(author, null, tags: tags[..2]);
        await AssertCountsAsync((1, 0, 0), articles: 0);
        (object Change, (int A, int B, int C) Counts, int Articles)[] changes =
        [
            (new { publishedAt = DateTime.UtcNow }, (2, 1, 0), 1),
            (new { tags = tags[1..] }, (1, 1, 1), 1),
            (new { tags, publishedAt = (DateTime?)null }, (1, 0, 0), 0),
            (new { tags = tags[2..] }, (1, 0, 0), 0),
            (new { publishedAt = future }, (1, 0, 0), 0),
            (new { tags }, (1, 0, 0), 0),
            (new { publishedAt = future.AddDays(-1), tags = tags[..1] }, (1, 0, 0), 0),
            (new { publishedAt = new DateTime(1999, 1, 1, 0, 0, 0, DateTimeKind.Utc) }, (2, 0, 0), 1),
            (new { publishedAt = future, tags = tags[1..2] }, (1, 0, 0), 0),
            (new { publishedAt = (DateTime?)null, tags = NoTags }, (1, 0, 0), 0),
            (new { publishedAt = DateTime.UtcNow, tags }, (2, 1, 1), 1),
        ];
        foreach (var (change, counts, articles) in changes)
        {
            await ChangeAsync(author, slug, change);
            await AssertCountsAsync(counts, articles);
        }

        var draft = await WriteAsync(author, null, tags: tags);
        var scheduled = await WriteAsync(author, future, tags: tags);
        await AssertCountsAsync((2, 1, 1), articles: 1);
        (await author.DeleteAsync($"/article/{draft}")).ShouldBe(HttpStatusCode.NoContent);
        (await author.DeleteAsync($"/article/{scheduled}")).ShouldBe(HttpStatusCode.NoContent);
        await AssertCountsAsync((2, 1, 1), articles: 1);
        await WriteAsync(author, null, tags: tags);
        await WriteAsync(author, future, tags: [$"{word}d"]);
        (await author.PostAsync("/user/deletion", new { password = Member.Password }))
            .ShouldBe(HttpStatusCode.NoContent);
        await AssertCountsAsync((1, 0, 0), articles: null);

        async Task AssertCountsAsync((int A, int B, int C) expected, int? articles)
        {
            await AssertTagCountersAsync(word);
            foreach (var (name, count) in tags.Zip([expected.A, expected.B, expected.C]))
            {
                var total = (await other.GetAsync($"/article?tag={name}"))["total"].GetInt32();
                Assert.That(total, Is.EqualTo(count), name);
            }

            var listed = (await other.GetAsync("/tag"))["items"].EnumerateArray()
                .Where(tag => tag.GetProperty("name").GetString()!.StartsWith(word, StringComparison.Ordinal))
                .Select(tag => (tag.GetProperty("name").GetString()!, tag.GetProperty("articles").GetInt32()));
            Assert.That(listed, Is.EquivalentTo(
                tags.Zip([expected.A, expected.B, expected.C]).Where(tag => tag.Second > 0)));
            if (articles is not null)
            {
                Assert.That((await other.GetAsync($"/author/{username}"))["articles"].GetInt32(), Is.EqualTo(articles));
            }
        }
    }

    private static async Task<Answer> ChangeToAsync(Visitor author, string path, string date) =>
        (await author.PatchAsync(path, $$"""{ "publishedAt": {{date}} }""")).ShouldBe(HttpStatusCode.OK);

    private static async Task<List<string>> FollowAsync(Visitor reader, string path)
    {
        var page = await reader.GetAsync(path);
        List<string> slugs = [.. page["items"].Texts("slug")];
        while (page["next"].GetString() is { } next)
        {
            page = await reader.GetAsync(string.Create(CultureInfo.InvariantCulture, $"{path}&after={next}"));
            slugs.AddRange(page.ShouldBe(HttpStatusCode.OK)["items"].Texts("slug"));
        }

        return slugs;
    }
}

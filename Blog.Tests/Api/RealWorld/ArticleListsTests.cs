using System.Net;
using Blog.Tests.Support;

namespace Blog.Tests.Api.RealWorld;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class ArticleListsTests(TestEngine engine) : RealWorldTests(engine)
{
    [TestCase("", 0, 20)]
    [TestCase("&limit=2", 0, 2)]
    [TestCase("&limit=3&offset=2", 2, 3)]
    [TestCase("&offset=20", 20, 1)]
    [TestCase("&offset=21", 21, 0)]
    [TestCase("&limit=100", 0, 21)]
    public async Task Lists_a_page_newest_first_and_counts_all_articles(string page, int from, int count)
    {
        var jane = await RegisterAsync();
        var newestFirst = new List<string>();
        for (var article = 0; article < 21; article++)
        {
            newestFirst.Insert(0, await jane.PublishAsync());
        }

        var answer = await Anonymous.GetAsync($"/api/articles?author={jane.Username}{page}");
        Assert.That(
            answer.ShouldBeArticles().Select(article => article.GetProperty("slug").GetString()),
            Is.EqualTo(newestFirst.GetRange(from, count)));
        Assert.That(answer["articlesCount"].GetInt32(), Is.EqualTo(21));
    }

    [Test]
    public async Task Filters_by_tag_author_and_favorite()
    {
        var (jane, john) = (await RegisterAsync(), await RegisterAsync());
        var (tag, other) = (Unique.Word(), Unique.Word());
        var one = await jane.PublishAsync(tag, other);
        var two = await john.PublishAsync(tag);
        var three = await john.PublishAsync(other);
        await jane.PostAsync($"/api/articles/{three}/favorite");
        await john.PostAsync($"/api/articles/{one}/favorite");
        await Expect($"tag={tag.ToUpperInvariant()}", two, one);
        await Expect($"author={jane.Username.ToUpperInvariant()}", one);
        await Expect($"author={john.Username}", three, two);
        await Expect($"favorited={jane.Username}", three);
        await Expect($"favorited={john.Username}&tag={tag}", one);
        await Expect($"author={john.Username}&tag={tag}", two);
        await Expect($"author={jane.Username}&favorited={jane.Username}");

        async Task Expect(string query, params string[] slugs)
        {
            var answer = await Anonymous.GetAsync($"/api/articles?{query}");
            Assert.That(
                answer.ShouldBeArticles().Select(article => article.GetProperty("slug").GetString()),
                Is.EqualTo(slugs),
                query);
            Assert.That(answer["articlesCount"].GetInt32(), Is.EqualTo(slugs.Length));
        }
    }

    [TestCase("tag")]
    [TestCase("author")]
    [TestCase("favorited")]
    public async Task An_unknown_filter_value_lists_nothing(string filter)
    {
        await (await RegisterAsync()).PublishAsync();
        var answer = await Anonymous.GetAsync($"/api/articles?{filter}={Unique.Word()}");
        Assert.That(answer.ShouldBeArticles(), Is.Empty);
        Assert.That(answer["articlesCount"].GetInt32(), Is.Zero);
    }

    [TestCase("limit=0", "limit: must be from 1 to 100")]
    [TestCase("limit=101", "limit: must be from 1 to 100")]
    [TestCase("offset=-1", "offset: must be from 0 to 2147483647")]
    [TestCase("limit=abc", "limit: is invalid")]
    [TestCase("limit=", "limit: is invalid")]
    [TestCase("offset=99999999999", "offset: is invalid")]
    [TestCase("limit=0&offset=x", "limit: must be from 1 to 100", "offset: is invalid")]
    public async Task Rejects_an_invalid_page(string query, params string[] errors)
    {
        var jane = await RegisterAsync();
        (await jane.GetAsync($"/api/articles?{query}")).ShouldBeInvalid(errors);
        (await jane.GetAsync($"/api/articles/feed?{query}")).ShouldBeInvalid(errors);
    }

    [Test]
    public async Task The_feed_lists_the_articles_of_followed_authors()
    {
        var (jane, john) = (await RegisterAsync(), await RegisterAsync());
        var (joan, jim) = (await RegisterAsync(), await RegisterAsync());
        var one = await jane.PublishAsync();
        var two = await john.PublishAsync();
        var three = await jane.PublishAsync();
        await joan.PostAsync($"/api/profiles/{jane.Username}/follow");
        await jim.PostAsync($"/api/profiles/{jane.Username}/follow");
        await jim.PostAsync($"/api/profiles/{john.Username}/follow");
        await Expect(joan, "", 2, three, one);
        await Expect(jim, "", 3, three, two, one);
        await Expect(jim, "?limit=1&offset=1", 3, two);
        await Expect(jane, "", 0);
        await jim.DeleteAsync($"/api/profiles/{jane.Username}/follow");
        await Expect(jim, "", 1, two);
        await Expect(joan, "", 2, three, one);

        static async Task Expect(RealWorldMember reader, string query, int total, params string[] slugs)
        {
            var answer = await reader.GetAsync($"/api/articles/feed{query}");
            var articles = answer.ShouldBeArticles();
            Assert.That(articles.Select(article => article.GetProperty("slug").GetString()), Is.EqualTo(slugs));
            Assert.That(
                articles.Select(article => article.GetProperty("author").GetProperty("following").GetBoolean()),
                Is.All.True);
            Assert.That(answer["articlesCount"].GetInt32(), Is.EqualTo(total));
        }
    }

    [Test]
    public async Task Lists_the_tags_of_articles_most_used_first()
    {
        var jane = await RegisterAsync();
        var (often, twice, gone) = (Unique.Word(), Unique.Word(), Unique.Word());
        await jane.PublishAsync(often, twice);
        await jane.PublishAsync(often, twice);
        await jane.PublishAsync(often);
        var deleted = await jane.PublishAsync(gone);
        await jane.DeleteAsync($"/api/articles/{deleted}");
        var answer = (await Anonymous.GetAsync("/api/tags")).ShouldBe(HttpStatusCode.OK);
        answer.Json.ShouldHaveOnly("tags");
        var tags = answer["tags"].Texts().ToList();
        Assert.That(tags, Does.Contain(twice).And.Not.Contain(gone));
        Assert.That(tags.IndexOf(often), Is.InRange(0, tags.IndexOf(twice)));
    }

    [Test]
    public async Task Lists_the_50_most_used_tags_by_name_where_they_are_used_alike()
    {
        // Names that come before those of the other tests.
        var (jane, often, prefix) = (await RegisterAsync(), Unique.Word(), $"0{Unique.Word()}-");
        foreach (var tags in Enumerable.Range(10, 54).Select(number => $"{prefix}{number}").Chunk(9))
        {
            await jane.PublishAsync([often, .. tags]);
        }

        var listed = (await Anonymous.GetAsync("/api/tags")).ShouldBe(HttpStatusCode.OK)["tags"].Texts().ToList();
        var once = listed.Where(tag => tag.StartsWith(prefix, StringComparison.Ordinal)).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(listed, Has.Count.EqualTo(50).And.Contain(often));
            Assert.That(once, Is.Ordered.Using((System.Collections.IComparer)StringComparer.Ordinal));
            Assert.That(once[0], Is.EqualTo($"{prefix}10"));
            Assert.That(listed.IndexOf(often), Is.LessThan(listed.IndexOf(once[0])));
        });
    }
}

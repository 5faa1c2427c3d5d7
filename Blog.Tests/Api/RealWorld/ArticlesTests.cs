using System.Net;
using System.Text;
using Blog.Tests.Support;

namespace Blog.Tests.Api.RealWorld;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class ArticlesTests(TestEngine engine) : RealWorldTests(engine)
{
    [Test]
    public async Task Publishes_an_article()
    {
        var jane = await RegisterAsync();
        var word = Unique.Word();
        var tagList = new[] { "b", "A", "B" };
        var request = new { title = $"A {word}", description = " about ", body = "text", tagList };
        var article = (await jane.PostAsync("/api/articles", new { article = request }))
            .ShouldBe(HttpStatusCode.Created).ShouldBeArticle();
        Assert.Multiple(() =>
        {
            Assert.That(article.GetProperty("slug").GetString(), Is.EqualTo($"a-{word}"));
            Assert.That(article.GetProperty("title").GetString(), Is.EqualTo($"A {word}"));
            Assert.That(article.GetProperty("description").GetString(), Is.EqualTo("about"));
            Assert.That(article.GetProperty("body").GetString(), Is.EqualTo("text"));
            Assert.That(
                article.GetProperty("tagList").Texts().Select(tag => tag.ToUpperInvariant()), Is.EqualTo(["A", "B"]));
            Assert.That(article.GetProperty("favorited").GetBoolean(), Is.False);
            Assert.That(article.GetProperty("favoritesCount").GetInt32(), Is.Zero);
            Assert.That(article.GetProperty("author").GetProperty("username").GetString(), Is.EqualTo(jane.Username));
            Assert.That(article.GetProperty("author").GetProperty("following").GetBoolean(), Is.False);
        });
        var read = (await Anonymous.GetAsync($"/api/articles/a-{word}")).ShouldBe(HttpStatusCode.OK).ShouldBeArticle();
        Assert.That(read.GetRawText(), Is.EqualTo(article.GetRawText()));
    }

    [TestCase("")]
    [TestCase(", \"tagList\": null")]
    [TestCase(", \"tagList\": []")]
    public async Task Publishes_an_article_without_tags(string tagList)
    {
        var body = $$"""{ "article": { "title": "{{Unique.Word()}}", "description": "d", "body": "b"{{tagList}} } }""";
        var answer = await (await RegisterAsync()).PostAsync("/api/articles", body);
        Assert.That(answer.ShouldBe(HttpStatusCode.Created)["article.tagList"].GetArrayLength(), Is.Zero);
    }

    [TestCase("""{ "article": {} }""", "title: can't be blank", "description: can't be blank", "body: can't be blank")]
    [TestCase(
        """{ "article": { "title": " ", "description": "", "body": null } }""",
        "title: can't be blank",
        "description: can't be blank",
        "body: can't be blank")]
    [TestCase(
        """{ "article": { "title": "t", "description": "d", "body": "b", "tagList": "a" } }""", "tagList: is invalid")]
    [TestCase(
        """{ "article": { "title": "t", "description": "d", "body": "b", "tagList": [5] } }""", "tagList: is invalid")]
    [TestCase(
        """{ "article": { "title": "t", "description": "d", "body": "b", "tagList": [""] } }""", "tagList: is invalid")]
    [TestCase(
        """
        {
          "article":
          {
            "title": "t", "description": "d", "body": "b",
            "tagList": ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"]
          }
        }
        """,
        "tagList: is invalid")]
    [TestCase("""{ "article": [] }""", "article: is invalid")]
    [TestCase("""{ "title": "t" }""", "article: can't be blank")]
    [TestCase("no JSON", "body: is invalid")]
    public async Task Rejects_an_invalid_article(string body, params string[] errors) =>
        (await (await RegisterAsync()).PostAsync("/api/articles", body)).ShouldBeInvalid(errors);

    [Test]
    public async Task Rejects_fields_that_are_too_long() =>
        (await (await RegisterAsync()).PostAsync(
            "/api/articles",
            new
            {
                article = new
                {
                    title = new string('a', 201),
                    description = new string('a', 1001),
                    body = new string('a', 100_001),
                },
            }))
        .ShouldBeInvalid(
            "title: is too long (maximum is 200 characters)",
            "description: is too long (maximum is 1000 characters)",
            "body: is too long (maximum is 100000 characters)");

    [Test]
    public async Task Updates_the_given_fields_and_keeps_the_slug()
    {
        var jane = await RegisterAsync();
        var slug = await jane.PublishAsync("one", "two");
        var article = (await jane.PutAsync(
            $"/api/articles/{slug}", new { article = new { title = "Another", body = "another" } }))
            .ShouldBe(HttpStatusCode.OK).ShouldBeArticle();
        Assert.Multiple(() =>
        {
            Assert.That(article.GetProperty("slug").GetString(), Is.EqualTo(slug));
            Assert.That(article.GetProperty("title").GetString(), Is.EqualTo("Another"));
            Assert.That(article.GetProperty("body").GetString(), Is.EqualTo("another"));
            Assert.That(article.GetProperty("description").GetString(), Is.EqualTo("a description"));
            Assert.That(article.GetProperty("tagList").Texts(), Is.EqualTo(["one", "two"]));
        });
        var retagged = await jane.PutAsync(
            $"/api/articles/{slug}", new { article = new { tagList = new[] { "three" } } });
        Assert.That(retagged.ShouldBeArticle().GetProperty("tagList").Texts(), Is.EqualTo(["three"]));
        var untagged = await jane.PutAsync($"/api/articles/{slug}", """{ "article": { "tagList": [] } }""");
        Assert.That(untagged.ShouldBeArticle().GetProperty("tagList").GetArrayLength(), Is.Zero);
        var unchanged = (await jane.PutAsync($"/api/articles/{slug}", """{ "article": {} }"""))
            .ShouldBe(HttpStatusCode.OK);
        Assert.That(unchanged["article.title"].GetString(), Is.EqualTo("Another"));
    }

    [TestCase("title", "null", "can't be blank")]
    [TestCase("title", "\" \"", "can't be blank")]
    [TestCase("description", "null", "can't be blank")]
    [TestCase("description", "\"\"", "can't be blank")]
    [TestCase("body", "null", "can't be blank")]
    [TestCase("body", "\"\"", "can't be blank")]
    [TestCase("tagList", "null", "can't be blank")]
    [TestCase("tagList", "\"a\"", "is invalid")]
    [TestCase("title", "5", "is invalid")]
    public async Task Rejects_an_invalid_update(string field, string value, string message)
    {
        var jane = await RegisterAsync();
        var slug = await jane.PublishAsync();
        (await jane.PutAsync($"/api/articles/{slug}", $$"""{ "article": { "{{field}}": {{value}} } }"""))
            .ShouldBeInvalid($"{field}: {message}");
    }

    [Test]
    public async Task Only_the_author_can_update_or_delete_an_article()
    {
        var (jane, john) = (await RegisterAsync(), await RegisterAsync());
        var slug = await jane.PublishAsync();
        (await john.PutAsync($"/api/articles/{slug}", new { article = new { title = "mine" } }))
            .ShouldFail(HttpStatusCode.Forbidden, "article: forbidden");
        (await john.DeleteAsync($"/api/articles/{slug}")).ShouldFail(HttpStatusCode.Forbidden, "article: forbidden");
        Assert.That(
            (await Anonymous.GetAsync($"/api/articles/{slug}"))["article.title"].GetString(), Is.Not.EqualTo("mine"));
    }

    [Test]
    public async Task Deletes_an_article()
    {
        var jane = await RegisterAsync();
        var slug = await jane.PublishAsync();
        var answer = (await jane.DeleteAsync($"/api/articles/{slug}")).ShouldBe(HttpStatusCode.NoContent);
        Assert.That(answer.Body, Is.Empty);
        (await jane.GetAsync($"/api/articles/{slug}")).ShouldFail(HttpStatusCode.NotFound, "article: not found");
    }

    [TestCase("GET", "")]
    [TestCase("PUT", "")]
    [TestCase("DELETE", "")]
    [TestCase("POST", "/favorite")]
    [TestCase("DELETE", "/favorite")]
    [TestCase("GET", "/comments")]
    [TestCase("POST", "/comments")]
    [TestCase("DELETE", "/comments/1")]
    public async Task An_unknown_article_is_not_found(string method, string rest)
    {
        var jane = await RegisterAsync();
        HttpContent? content = method == "GET" || rest == "/favorite"
            ? null
            : new StringContent(
                """{ "article": {}, "comment": { "body": "a" } }""", Encoding.UTF8, "application/json");
        (await jane.Visitor.SendAsync(new HttpMethod(method), $"/api/articles/{Unique.Word()}{rest}", content))
            .ShouldFail(HttpStatusCode.NotFound, "article: not found");
    }
}

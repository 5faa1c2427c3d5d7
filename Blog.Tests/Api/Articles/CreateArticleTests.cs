using System.Net;
using System.Text.Json;
using Blog.Tests.Support;

namespace Blog.Tests.Api.Articles;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class CreateArticleTests(TestEngine engine) : ApiTests(engine)
{
    [Test]
    public async Task Returns_the_created_article()
    {
        var author = await SignUpAsync(fullName: "Ann Author");
        var word = Unique.Word();
        var answer = await author.PostAsync(
            "/article",
            new { title = $" About {word} ", text = " the text ", description = " in short ", tags = new[] { word } });

        answer.ShouldBe(HttpStatusCode.Created);
        answer.Json.ShouldBeArticle();
        Assert.Multiple(() =>
        {
            Assert.That(answer["id"].GetInt32(), Is.Positive);
            Assert.That(answer["updatedAt"].GetString(), Is.EqualTo(answer["createdAt"].GetString()));
            Assert.That(answer["slug"].GetString(), Is.EqualTo($"about-{word}"));
            Assert.That(answer["title"].GetString(), Is.EqualTo($"About {word}"));
            Assert.That(answer["text"].GetString(), Is.EqualTo("the text"));
            Assert.That(answer["description"].GetString(), Is.EqualTo("in short"));
            Assert.That(answer["tags"].Texts(), Is.EqualTo([word]));
            Assert.That(answer["author.id"].GetInt32(), Is.EqualTo(author.Id));
            Assert.That(answer["author.fullName"].GetString(), Is.EqualTo("Ann Author"));
            Assert.That(answer["author.social"].ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(answer["comments"].GetArrayLength(), Is.Zero);
            Assert.That(answer["totalComments"].GetInt32(), Is.Zero);
        });
    }

    [TestCase("An English title")]
    [TestCase("一篇中文文章")]
    [TestCase("A title, 100% signs: /?#")]
    public async Task Returns_the_location_of_the_article(string title)
    {
        var author = await SignUpAsync();
        var created = await author.PostAsync("/article", new { title, text = "some text" });
        var location = created.ShouldBe(HttpStatusCode.Created).Headers["Location"];

        Assert.That(Uri.TryCreate(location, UriKind.Absolute, out var uri) && uri.Scheme == "http", location);
        Assert.That((await author.GetAsync(location)).ShouldBe(HttpStatusCode.OK).Body, Is.EqualTo(created.Body));
    }

    [TestCase("title 1/3", "title-13")]
    [TestCase("Ünï", "uni")]
    [TestCase("  Two \t  Words ", "two-words")]
    [TestCase("!What? (no) signs.", "what-no-signs")]
    [TestCase("你好 世界", "你好-世界")]
    [TestCase("Привет, мир", "привет-мир")]
    [TestCase("🎉🎉", "article")]
    [TestCase("Feed", "feed-2")]
    public async Task Derives_the_slug_from_the_title(string title, string slug) =>
        Assert.That(await (await SignUpAsync()).PublishAsync(title), Is.EqualTo(slug));

    [Test]
    public async Task Numbers_the_slugs_of_equal_titles()
    {
        var (author, other, word) = (await SignUpAsync(), await SignUpAsync(), Unique.Word());
        Assert.That(await author.PublishAsync(word), Is.EqualTo(word));
        Assert.That(await other.PublishAsync(word.ToUpperInvariant()), Is.EqualTo($"{word}-2"));
        Assert.That(await author.PublishAsync($"{word}!"), Is.EqualTo($"{word}-3"));
    }

    [TestCase("null")]
    [TestCase("\"\"")]
    [TestCase("\"  \"")]
    public async Task Uses_the_text_as_description_when_none_is_given(string description)
    {
        var answer = await (await SignUpAsync()).PostAsync(
            "/article", $$"""{ "title": "{{Unique.Word()}}", "text": "the text", "description": {{description}} }""");
        Assert.That(answer.ShouldBe(HttpStatusCode.Created)["description"].GetString(), Is.EqualTo("the text"));
    }

    [Test]
    public async Task Uses_the_whole_text_as_description_when_it_fits() =>
        Assert.That(await DescriptionOfAsync(new string('x', 1000)), Is.EqualTo(new string('x', 1000)));

    [Test]
    public async Task Truncates_a_longer_text_for_the_description() =>
        Assert.That(await DescriptionOfAsync(new string('x', 1001)), Is.EqualTo(new string('x', 999) + "…"));

    [Test]
    public async Task Does_not_split_a_surrogate_pair_when_truncating_the_text() =>
        Assert.That(
            await DescriptionOfAsync(new string('x', 998) + "🎉🎉🎉"), Is.EqualTo(new string('x', 998) + "…"));

    [TestCase("title", 200)]
    [TestCase("description", 1000)]
    [TestCase("text", 100_000)]
    public async Task Accepts_fields_up_to_their_maximum_length(string field, int limit)
    {
        var author = await SignUpAsync();
        var body = new Dictionary<string, string> { ["title"] = Unique.Word(), ["text"] = "some text" };

        body[field] = new string('x', limit);
        (await author.PostAsync("/article", body)).ShouldBe(HttpStatusCode.Created);
        body[field] += "x";
        (await author.PostAsync("/article", body)).ShouldRefuse(field);
    }

    [TestCase("""{ "text": "some text" }""", "title")]
    [TestCase("""{ "title": "a title" }""", "text")]
    [TestCase("""{ "title": "   ", "text": "some text" }""", "title")]
    [TestCase("""{ "title": "a title", "text": null }""", "text")]
    [TestCase("{}", "title", "text")]
    public async Task Rejects_a_missing_field(string body, params string[] fields) =>
        (await (await SignUpAsync()).PostAsync("/article", body))
            .ShouldRefuse(fields)
            .ShouldBeProblem(HttpStatusCode.BadRequest, "One of required fields is missing: title, text");

    [TestCase("""{ "title": 1, "text": "some text" }""", "title")]
    [TestCase("""{ "title": "a title", "text": ["some text"] }""", "text")]
    [TestCase("""{ "title": "a title", "text": "some text", "description": {} }""", "description")]
    public async Task Rejects_a_field_of_the_wrong_type(string body, string field) =>
        (await (await SignUpAsync()).PostAsync("/article", body)).ShouldRefuse(field);

    [TestCase(@"a \u0000 in it")]
    [TestCase(@"a \ud800 in it")]
    [TestCase(@"a \udc00\ud800 in it")]
    public async Task Rejects_text_with_invalid_characters(string text)
    {
        var author = await SignUpAsync();
        (await author.PostAsync("/article", $$"""{ "title": "{{text}}", "text": "some text" }"""))
            .ShouldRefuse("title");
        (await author.PostAsync("/article", $$"""{ "title": "a title", "text": "{{text}}" }""")).ShouldRefuse("text");
        (await author.PostAsync("/article", $$"""{ "title": "a title", "text": "some text", "tags": ["{{text}}"] }"""))
            .ShouldBeProblem(HttpStatusCode.BadRequest);
    }

    [Test]
    public async Task Ignores_fields_that_the_caller_may_not_set()
    {
        var (author, other, word) = (await SignUpAsync(), await SignUpAsync(), Unique.Word());
        var answer = await author.PostAsync("/article", new
        {
            title = word,
            text = "some text",
            id = 123_456,
            slug = "mine",
            createdAt = "2000-01-01T00:00:00.000Z",
            updatedAt = "2000-01-01T00:00:00.000Z",
            author = other.Id,
            authorId = other.Id,
            comments = new[] { new { text = "a comment" } },
            totalComments = 7,
            unknown = new { nested = true },
        });

        answer.ShouldBe(HttpStatusCode.Created);
        Assert.Multiple(() =>
        {
            Assert.That(answer["id"].GetInt32(), Is.Not.EqualTo(123_456));
            Assert.That(answer["slug"].GetString(), Is.EqualTo(word));
            Assert.That(answer["createdAt"].GetString(), Does.Not.StartWith("2000"));
            Assert.That(answer["updatedAt"].GetString(), Does.Not.StartWith("2000"));
            Assert.That(answer["author.id"].GetInt32(), Is.EqualTo(author.Id));
            Assert.That(answer["totalComments"].GetInt32(), Is.Zero);
        });
    }

    [Test]
    public async Task Requires_a_token() =>
        (await Anonymous.PostAsync("/article", new { title = "a title", text = "some text" }))
            .ShouldBeProblem(HttpStatusCode.Unauthorized, "Please provide your token via Authorization header");

    private async Task<string?> DescriptionOfAsync(string text)
    {
        var answer = await (await SignUpAsync()).PostAsync("/article", new { title = Unique.Word(), text });
        return answer.ShouldBe(HttpStatusCode.Created)["description"].GetString();
    }
}

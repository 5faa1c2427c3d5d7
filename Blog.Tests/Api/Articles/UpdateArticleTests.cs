using System.Net;
using Blog.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Api.Articles;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class UpdateArticleTests(TestEngine engine) : ApiTests(engine)
{
    [TestCase("title", "\"Another\"")]
    [TestCase("text", "\"Another\"")]
    [TestCase("description", "\"Another\"")]
    [TestCase("tags", """["another", "one more"]""")]
    [TestCase("tags", "[]")]
    public async Task Changes_only_the_given_field(string field, string value)
    {
        var author = await SignUpAsync();
        var slug = await author.PublishAsync(tags: [Unique.Word()]);
        var before = await author.GetAsync($"/article/{slug}");
        var after = await author.PatchAsync($"/article/{slug}", $$"""{ "{{field}}": {{value}} }""");

        after.ShouldBe(HttpStatusCode.OK).Json.ShouldBeArticle();
        string[] changed = field == "text" ? [field, "html", "updatedAt"] : [field, "updatedAt"];
        Assert.That(Changes(before, after), Is.EquivalentTo(changed));
        Assert.That(after["updatedAt"].GetDateTime(), Is.GreaterThan(before["updatedAt"].GetDateTime()));
        Assert.That((await author.GetAsync($"/article/{slug}")).Body, Is.EqualTo(after.Body));
    }

    [Test]
    public async Task Changes_all_fields_at_once()
    {
        var author = await SignUpAsync();
        var (slug, tag) = (await author.PublishAsync(), Unique.Word());
        var answer = await author.PatchAsync(
            $"/article/{slug}", new { title = " T ", text = " t ", description = " d ", tags = new[] { $" {tag} " } });

        answer.ShouldBe(HttpStatusCode.OK);
        Assert.Multiple(() =>
        {
            Assert.That(answer["slug"].GetString(), Is.EqualTo(slug));
            Assert.That(answer["title"].GetString(), Is.EqualTo("T"));
            Assert.That(answer["text"].GetString(), Is.EqualTo("t"));
            Assert.That(answer["description"].GetString(), Is.EqualTo("d"));
            Assert.That(answer["tags"].Texts(), Is.EqualTo([tag]));
        });
    }

    [TestCase("{}")]
    [TestCase("""{ "unknown": 1 }""")]
    [TestCase("""{ "id": 1, "status": "draft", "createdAt": "2000-01-01T00:00:00.000Z", "author": 1 }""")]
    public async Task Changes_nothing_when_no_known_field_is_given(string body)
    {
        var author = await SignUpAsync();
        var slug = await author.PublishAsync();
        var before = await author.GetAsync($"/article/{slug}");

        var after = await author.PatchAsync($"/article/{slug}", body);
        Assert.That(after.ShouldBe(HttpStatusCode.OK).Body, Is.EqualTo(before.Body));
    }

    [TestCase("title", "null")]
    [TestCase("text", "null")]
    [TestCase("description", "null")]
    [TestCase("tags", "null")]
    [TestCase("title", "\"  \"")]
    [TestCase("text", "\"\"")]
    [TestCase("title", "{}")]
    [TestCase("tags", "[null]")]
    [TestCase("tags", """["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"]""")]
    public async Task Rejects_an_invalid_value(string field, string value)
    {
        var author = await SignUpAsync();
        var slug = await author.PublishAsync();
        var before = await author.GetAsync($"/article/{slug}");

        (await author.PatchAsync($"/article/{slug}", $$"""{ "{{field}}": {{value}} }""")).ShouldRefuse(field);
        Assert.That((await author.GetAsync($"/article/{slug}")).Body, Is.EqualTo(before.Body));
    }

    [TestCase("title", 200)]
    [TestCase("description", 1000)]
    [TestCase("text", 100_000)]
    public async Task Accepts_fields_up_to_their_maximum_length(string field, int limit)
    {
        var author = await SignUpAsync();
        var path = $"/article/{await author.PublishAsync()}";

        var body = new Dictionary<string, string> { [field] = new string('x', limit) };
        (await author.PatchAsync(path, body)).ShouldBe(HttpStatusCode.OK);
        body[field] += "x";
        (await author.PatchAsync(path, body)).ShouldRefuse(field);
    }

    [Test]
    public async Task Only_the_author_may_update_an_article()
    {
        var slug = await (await SignUpAsync()).PublishAsync();
        (await (await SignUpAsync()).PatchAsync($"/article/{slug}", new { title = "Mine now" }))
            .ShouldBeProblem(HttpStatusCode.Forbidden, "You are not the author of this article!");
        Assert.That((await Anonymous.GetAsync($"/article/{slug}"))["title"].GetString(), Is.Not.EqualTo("Mine now"));
    }

    [Test]
    public async Task An_unknown_slug_is_not_found() =>
        (await (await SignUpAsync()).PatchAsync($"/article/{Unique.Word()}", new { title = "Another" }))
            .ShouldBeProblem(HttpStatusCode.NotFound, "Article not found");

    [Test]
    public async Task Requires_a_token()
    {
        var slug = await (await SignUpAsync()).PublishAsync();
        (await Anonymous.PatchAsync($"/article/{slug}", new { title = "Another" }))
            .ShouldBeProblem(HttpStatusCode.Unauthorized, "Please provide your token via Authorization header");
    }

    protected override void ConfigureServices(IServiceCollection services) =>
        services.AddSingleton<TimeProvider>(new AdvancingTimeProvider());

    private static IEnumerable<string> Changes(Answer before, Answer after) => after.Json
        .EnumerateObject()
        .Where(member => member.Value.GetRawText() != before[member.Name].GetRawText())
        .Select(member => member.Name);
}

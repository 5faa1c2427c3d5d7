using System.Net;
using Blog.Tests.Support;

namespace Blog.Tests.Api.Comments;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class CreateCommentTests(TestEngine engine) : ApiTests(engine)
{
    [Test]
    public async Task Returns_the_created_comment()
    {
        var reader = await SignUpAsync(fullName: "Rea Reader");
        var slug = await (await SignUpAsync()).PublishAsync();
        var answer = await reader.PostAsync($"/article/{slug}/comment", new { text = " well said " });

        answer.ShouldBe(HttpStatusCode.Created).Json.ShouldBeComment();
        Assert.Multiple(() =>
        {
            Assert.That(answer["id"].GetInt32(), Is.Positive);
            Assert.That(answer["text"].GetString(), Is.EqualTo("well said"));
            Assert.That(answer["updatedAt"].GetString(), Is.EqualTo(answer["createdAt"].GetString()));
            Assert.That(answer["author.id"].GetInt32(), Is.EqualTo(reader.Id));
            Assert.That(answer["author.fullName"].GetString(), Is.EqualTo("Rea Reader"));
        });
        Assert.That((await Anonymous.GetAsync($"/article/{slug}"))["totalComments"].GetInt32(), Is.EqualTo(1));
    }

    [TestCase("{}")]
    [TestCase("""{ "text": null }""")]
    [TestCase("""{ "text": "" }""")]
    [TestCase("""{ "text": " \n " }""")]
    public async Task Rejects_a_missing_text(string body)
    {
        var reader = await SignUpAsync();
        (await reader.PostAsync($"/article/{await reader.PublishAsync()}/comment", body))
            .ShouldRefuse("text")
            .ShouldBeProblem(HttpStatusCode.BadRequest, "One of required fields is missing: text");
    }

    [TestCase("1")]
    [TestCase("[]")]
    [TestCase(@"""a \u0000 in it""")]
    [TestCase(@"""a \ud800 in it""")]
    public async Task Rejects_text_of_the_wrong_type_or_with_invalid_characters(string text)
    {
        var reader = await SignUpAsync();
        (await reader.PostAsync($"/article/{await reader.PublishAsync()}/comment", $$"""{ "text": {{text}} }"""))
            .ShouldRefuse("text");
    }

    [Test]
    public async Task Accepts_text_up_to_its_maximum_length()
    {
        var reader = await SignUpAsync();
        var path = $"/article/{await reader.PublishAsync()}/comment";
        (await reader.PostAsync(path, new { text = new string('x', 5000) })).ShouldBe(HttpStatusCode.Created);
        (await reader.PostAsync(path, new { text = new string('x', 5001) })).ShouldRefuse("text");
    }

    [Test]
    public async Task Ignores_fields_that_the_caller_may_not_set()
    {
        var (reader, other) = (await SignUpAsync(), await SignUpAsync());
        var slug = await other.PublishAsync();
        var answer = await reader.PostAsync($"/article/{slug}/comment", new
        {
            text = "a comment",
            id = 123_456,
            author = other.Id,
            authorId = other.Id,
            articleId = 1,
            createdAt = "2000-01-01T00:00:00.000Z",
            deletedAt = "2000-01-01T00:00:00.000Z",
        });

        answer.ShouldBe(HttpStatusCode.Created);
        Assert.That(answer["id"].GetInt32(), Is.Not.EqualTo(123_456));
        Assert.That(answer["author.id"].GetInt32(), Is.EqualTo(reader.Id));
        Assert.That(answer["createdAt"].GetString(), Does.Not.StartWith("2000"));
        Assert.That((await Anonymous.GetAsync($"/article/{slug}/comment"))["total"].GetInt32(), Is.EqualTo(1));
    }

    [Test]
    public async Task An_unknown_article_is_not_found() =>
        (await (await SignUpAsync()).PostAsync($"/article/{Unique.Word()}/comment", new { text = "a comment" }))
            .ShouldBeProblem(HttpStatusCode.NotFound, "Article not found");

    [Test]
    public async Task Requires_a_token()
    {
        var slug = await (await SignUpAsync()).PublishAsync();
        (await Anonymous.PostAsync($"/article/{slug}/comment", new { text = "a comment" }))
            .ShouldBeProblem(HttpStatusCode.Unauthorized, "Please provide your token via Authorization header");
    }
}

using System.Net;
using Blog.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Api.Comments;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class UpdateCommentTests(TestEngine engine) : ApiTests(engine)
{
    [Test]
    public async Task Changes_only_the_text_and_the_update_time()
    {
        var (reader, path) = await CommentAsync();
        var before = await reader.PatchAsync(path, new { });
        var after = await reader.PatchAsync(
            path, new { text = " on second thoughts ", id = 1, createdAt = "2000-01-01" });

        after.ShouldBe(HttpStatusCode.OK).Json.ShouldBeComment();
        Assert.Multiple(() =>
        {
            Assert.That(after["text"].GetString(), Is.EqualTo("on second thoughts"));
            Assert.That(after["id"].GetInt32(), Is.EqualTo(before["id"].GetInt32()));
            Assert.That(after["createdAt"].GetString(), Is.EqualTo(before["createdAt"].GetString()));
            Assert.That(after["updatedAt"].GetDateTime(), Is.GreaterThan(before["updatedAt"].GetDateTime()));
        });
    }

    [Test]
    public async Task Changes_nothing_when_no_known_field_is_given()
    {
        var (reader, path) = await CommentAsync();
        var answer = await reader.PatchAsync(path, "{}");
        answer.ShouldBe(HttpStatusCode.OK).Json.ShouldBeComment();
        Assert.That(answer["text"].GetString(), Is.EqualTo("a comment"));
        Assert.That(answer["updatedAt"].GetString(), Is.EqualTo(answer["createdAt"].GetString()));
    }

    [TestCase("null")]
    [TestCase("\"\"")]
    [TestCase("\"  \"")]
    [TestCase("5")]
    public async Task Rejects_an_invalid_text(string text)
    {
        var (reader, path) = await CommentAsync();
        (await reader.PatchAsync(path, $$"""{ "text": {{text}} }""")).ShouldRefuse("text");
    }

    [Test]
    public async Task Accepts_text_up_to_its_maximum_length()
    {
        var (reader, path) = await CommentAsync();
        (await reader.PatchAsync(path, new { text = new string('x', 5000) })).ShouldBe(HttpStatusCode.OK);
        (await reader.PatchAsync(path, new { text = new string('x', 5001) })).ShouldRefuse("text");
    }

    [Test]
    public async Task Only_the_author_of_a_comment_may_update_it()
    {
        var (author, reader) = (await SignUpAsync(), await SignUpAsync());
        var slug = await author.PublishAsync();
        var path = $"/article/{slug}/comment/{await reader.CommentAsync(slug)}";

        (await author.PatchAsync(path, new { text = "a forged comment" })).ShouldBeProblem(HttpStatusCode.Forbidden);
        (await (await SignUpAsync()).PatchAsync(path, new { text = "a forged comment" }))
            .ShouldBeProblem(HttpStatusCode.Forbidden);
        Assert.That((await Anonymous.GetAsync($"/article/{slug}")).Body, Does.Not.Contain("a forged comment"));
    }

    [Test]
    public async Task A_comment_is_not_found_under_another_article()
    {
        var (reader, path) = await CommentAsync();
        var otherSlug = await reader.PublishAsync();
        (await reader.PatchAsync($"/article/{otherSlug}/comment/{path.Split('/')[^1]}", new { text = "another" }))
            .ShouldBeProblem(HttpStatusCode.NotFound);
    }

    [TestCase("abc")]
    [TestCase("1.5")]
    [TestCase("99999999999")]
    [TestCase("2147483647")]
    [TestCase("0")]
    [TestCase("-1")]
    public async Task An_unknown_comment_is_not_found(string id)
    {
        var reader = await SignUpAsync();
        (await reader.PatchAsync($"/article/{await reader.PublishAsync()}/comment/{id}", new { text = "another" }))
            .ShouldBeProblem(HttpStatusCode.NotFound);
    }

    [Test]
    public async Task An_unknown_article_is_not_found() =>
        (await (await SignUpAsync()).PatchAsync($"/article/{Unique.Word()}/comment/1", new { text = "another" }))
            .ShouldBeProblem(HttpStatusCode.NotFound, "Article not found");

    [Test]
    public async Task Requires_a_token()
    {
        var (_, path) = await CommentAsync();
        (await Anonymous.PatchAsync(path, new { text = "another" }))
            .ShouldBeProblem(HttpStatusCode.Unauthorized, "Please provide your token via Authorization header");
    }

    protected override void ConfigureServices(IServiceCollection services) =>
        services.AddSingleton<TimeProvider>(new AdvancingTimeProvider());

    private async Task<(Member Reader, string Path)> CommentAsync()
    {
        var reader = await SignUpAsync();
        var slug = await (await SignUpAsync()).PublishAsync();
        return (reader, $"/article/{slug}/comment/{await reader.CommentAsync(slug)}");
    }
}

using System.Net;
using Blog.Domain.Articles;
using Blog.Tests.Support;

namespace Blog.Tests.Api.RealWorld;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class CommentsTests(TestEngine engine) : RealWorldTests(engine)
{
    [Test]
    public async Task Adds_comments_and_lists_all_of_them_oldest_first()
    {
        var (jane, john) = (await RegisterAsync(), await RegisterAsync());
        var slug = await jane.PublishAsync();
        Assert.That((await Anonymous.GetAsync($"/api/articles/{slug}/comments")).ShouldBeComments(), Is.Empty);
        var posted = await john.PostAsync(
            $"/api/articles/{slug}/comments", new { comment = new { body = " the first " } });
        var comment = posted.ShouldBe(HttpStatusCode.Created).ShouldBeComment();
        Assert.That(comment.GetProperty("body").GetString(), Is.EqualTo("the first"));
        Assert.That(comment.GetProperty("author").GetProperty("username").GetString(), Is.EqualTo(john.Username));

        // More than a page of the native API.
        var bodies = new List<string> { "the first" };
        for (var number = 2; number <= 102; number++)
        {
            await jane.CommentAsync(slug, $"comment {number}");
            bodies.Add($"comment {number}");
        }

        await jane.PostAsync($"/api/profiles/{john.Username}/follow");
        var comments = (await jane.GetAsync($"/api/articles/{slug}/comments")).ShouldBeComments();
        Assert.That(comments.Select(shown => shown.GetProperty("body").GetString()), Is.EqualTo(bodies));
        Assert.That(comments[0].GetProperty("author").GetProperty("following").GetBoolean(), Is.True);
        Assert.That(comments[1].GetProperty("author").GetProperty("following").GetBoolean(), Is.False);
        var anonymous = (await Anonymous.GetAsync($"/api/articles/{slug}/comments")).ShouldBeComments();
        Assert.That(anonymous[0].GetProperty("author").GetProperty("following").GetBoolean(), Is.False);
    }

    [Test]
    public async Task Lists_the_newest_comments_where_there_are_more_than_the_limit()
    {
        var jane = await RegisterAsync();
        var slug = await jane.PublishAsync();
        foreach (var body in new[] { "one", "two", "three" })
        {
            await jane.CommentAsync(slug, body);
        }

        var newest = await WithServiceAsync<ICommentRepository, IReadOnlyList<CommentDetails>?>(
            comments => comments.ListNewestAsync(new ArticleSelector(slug), 2, null, default));
        Assert.That(newest!.Select(comment => comment.Text), Is.EqualTo(["two", "three"]));
    }

    [TestCase("""{ "comment": {} }""", "body: can't be blank")]
    [TestCase("""{ "comment": { "body": " " } }""", "body: can't be blank")]
    [TestCase("""{ "comment": { "body": null } }""", "body: can't be blank")]
    [TestCase("""{ "comment": { "body": 5 } }""", "body: is invalid")]
    [TestCase("""{ "comment": "text" }""", "comment: is invalid")]
    [TestCase("""{ "body": "text" }""", "comment: can't be blank")]
    [TestCase("{", "body: is invalid")]
    public async Task Rejects_an_invalid_comment(string body, params string[] errors)
    {
        var jane = await RegisterAsync();
        (await jane.PostAsync($"/api/articles/{await jane.PublishAsync()}/comments", body)).ShouldBeInvalid(errors);
    }

    [Test]
    public async Task Rejects_a_comment_that_is_too_long()
    {
        var jane = await RegisterAsync();
        var slug = await jane.PublishAsync();
        (await jane.PostAsync(
            $"/api/articles/{slug}/comments", new { comment = new { body = new string('a', 5001) } }))
            .ShouldBeInvalid("body: is too long (maximum is 5000 characters)");
    }

    [Test]
    public async Task Only_its_author_and_that_of_the_article_can_delete_a_comment()
    {
        var (jane, john, joan) = (await RegisterAsync(), await RegisterAsync(), await RegisterAsync());
        var slug = await jane.PublishAsync();
        var (first, second) = (await john.CommentAsync(slug), await joan.CommentAsync(slug));
        var third = await john.CommentAsync(slug);
        (await joan.DeleteAsync($"/api/articles/{slug}/comments/{first}"))
            .ShouldFail(HttpStatusCode.Forbidden, "comment: forbidden");
        (await jane.DeleteAsync($"/api/articles/{slug}/comments/{third}")).ShouldBe(HttpStatusCode.NoContent);
        (await john.DeleteAsync($"/api/articles/{slug}/comments/{first}")).ShouldBe(HttpStatusCode.NoContent);
        (await john.DeleteAsync($"/api/articles/{slug}/comments/{first}"))
            .ShouldFail(HttpStatusCode.NotFound, "comment: not found");
        var left = (await Anonymous.GetAsync($"/api/articles/{slug}/comments")).ShouldBeComments();
        Assert.That(left.Select(comment => comment.GetProperty("id").GetInt32()), Is.EqualTo([second]));
    }

    [TestCase("0")]
    [TestCase("2147483647")]
    [TestCase("99999999999")]
    [TestCase("-1")]
    [TestCase("abc")]
    public async Task An_unknown_comment_is_not_found(string id)
    {
        var jane = await RegisterAsync();
        var slug = await jane.PublishAsync();
        await jane.CommentAsync(slug);
        (await jane.DeleteAsync($"/api/articles/{slug}/comments/{id}"))
            .ShouldFail(HttpStatusCode.NotFound, "comment: not found");
    }

    [Test]
    public async Task A_comment_of_another_article_is_not_found()
    {
        var jane = await RegisterAsync();
        var comment = await jane.CommentAsync(await jane.PublishAsync());
        (await jane.DeleteAsync($"/api/articles/{await jane.PublishAsync()}/comments/{comment}"))
            .ShouldFail(HttpStatusCode.NotFound, "comment: not found");
    }
}

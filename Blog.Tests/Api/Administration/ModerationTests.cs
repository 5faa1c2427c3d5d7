using System.Globalization;
using System.Net;
using Blog.Domain.Accounts;
using Blog.Tests.Api.RealWorld;
using Blog.Tests.Support;

namespace Blog.Tests.Api.Administration;

/// <summary>What moderators may delete on both surfaces, and that they may change nothing.</summary>
[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class ModerationTests(TestEngine engine) : AdministrationTests(engine)
{
    [TestCase(Role.Moderator, "/article/{0}")]
    [TestCase(Role.Moderator, "/api/articles/{0}")]
    [TestCase(Role.Admin, "/article/{0}")]
    [TestCase(Role.Admin, "/api/articles/{0}")]
    public async Task Deletes_any_article(Role role, string path)
    {
        var (author, moderator) = (await SignUpAsync(), await SignUpAsync(role));
        var slug = await author.PublishAsync(text: "a text to delete");

        (await As(moderator, path).DeleteAsync(Format(path, slug))).ShouldBe(HttpStatusCode.NoContent);

        (await Anonymous.GetAsync($"/article/{slug}")).ShouldBeProblem(HttpStatusCode.NotFound);
        Assert.That(
            await ReadAuditOfAsync(slug),
            Is.EqualTo((AuditEntryLine[])
                [new(moderator.Id, "article.delete", slug, $"written by user {author.Id}")]));
    }

    [TestCase(Role.Moderator, "/article/{0}/comment/{1}")]
    [TestCase(Role.Moderator, "/api/articles/{0}/comments/{1}")]
    [TestCase(Role.Admin, "/article/{0}/comment/{1}")]
    [TestCase(Role.Admin, "/api/articles/{0}/comments/{1}")]
    public async Task Deletes_any_comment(Role role, string path)
    {
        var (author, reader, moderator) = (await SignUpAsync(), await SignUpAsync(), await SignUpAsync(role));
        var slug = await author.PublishAsync();
        var (kept, id) = (await reader.CommentAsync(slug), await reader.CommentAsync(slug, "a text to delete"));

        (await As(moderator, path).DeleteAsync(Format(path, slug, id))).ShouldBe(HttpStatusCode.NoContent);

        Assert.That((await Anonymous.GetAsync($"/article/{slug}/comment"))["items"].Ids(), Is.EqualTo([kept]));
        Assert.That((await Anonymous.GetAsync($"/article/{slug}"))["totalComments"].GetInt32(), Is.EqualTo(1));
        (await As(moderator, path).DeleteAsync(Format(path, slug, id))).ShouldBe(HttpStatusCode.NotFound);
        Assert.That(
            await ReadAuditOfAsync($"{slug}#{id}"),
            Is.EqualTo((AuditEntryLine[])
                [new(moderator.Id, "comment.delete", $"{slug}#{id}", $"written by user {reader.Id}")]));
    }

    [Test]
    public async Task Deleting_what_is_ones_own_is_not_recorded()
    {
        var moderator = await SignUpAsync(Role.Moderator);
        var slug = await moderator.PublishAsync();
        var id = await moderator.CommentAsync(slug);
        (await moderator.DeleteAsync($"/article/{slug}/comment/{id}")).ShouldBe(HttpStatusCode.NoContent);
        (await moderator.DeleteAsync($"/article/{slug}")).ShouldBe(HttpStatusCode.NoContent);

        Assert.That(await ReadAuditOfAsync(slug), Is.Empty);
        Assert.That(await ReadAuditOfAsync($"{slug}#{id}"), Is.Empty);
    }

    [Test]
    public async Task A_comment_that_the_author_of_the_article_deletes_is_recorded()
    {
        var (author, reader) = (await SignUpAsync(), await SignUpAsync());
        var slug = await author.PublishAsync();
        var id = await reader.CommentAsync(slug);
        (await author.DeleteAsync($"/article/{slug}/comment/{id}")).ShouldBe(HttpStatusCode.NoContent);
        Assert.That((await ReadAuditOfAsync($"{slug}#{id}")).Single().ActorId, Is.EqualTo(author.Id));
    }

    [TestCase(Role.Moderator)]
    [TestCase(Role.Admin)]
    public async Task Changes_no_article_and_no_comment_of_others(Role role)
    {
        var (author, moderator) = (await SignUpAsync(), await SignUpAsync(role));
        var slug = await author.PublishAsync();
        var id = await author.CommentAsync(slug);

        (await moderator.PatchAsync($"/article/{slug}", new { title = "new" }))
            .ShouldBeProblem(HttpStatusCode.Forbidden, "You are not the author of this article!");
        (await moderator.PatchAsync($"/article/{slug}/comment/{id}", new { text = "new" }))
            .ShouldBeProblem(HttpStatusCode.Forbidden, "You are not the author of this comment!");
        (await As(moderator, "/api").PutAsync($"/api/articles/{slug}", new { article = new { title = "new" } }))
            .ShouldFail(HttpStatusCode.Forbidden, "article: forbidden");
        Assert.That((await Anonymous.GetAsync($"/article/{slug}"))["title"].GetString(), Is.Not.EqualTo("new"));
    }

    [Test]
    public async Task A_moderator_who_is_one_no_more_deletes_nothing()
    {
        var (author, moderator) = (await SignUpAsync(), await SignUpAsync(Role.Moderator));
        var slug = await author.PublishAsync();
        await PatchAsync(moderator, new { role = "author" });

        (await moderator.DeleteAsync($"/article/{slug}"))
            .ShouldBeProblem(HttpStatusCode.Forbidden, "You are not the author of this article!");
        (await moderator.DeleteAsync($"/article/{slug}/comment/{await author.CommentAsync(slug)}"))
            .ShouldBeProblem(HttpStatusCode.Forbidden);
        Assert.That(await ReadAuditOfAsync(slug), Is.Empty);
    }

    [Test]
    public async Task An_article_that_has_changed_is_kept_and_nothing_is_recorded()
    {
        var (author, moderator) = (await SignUpAsync(), await SignUpAsync(Role.Moderator));
        var slug = await author.PublishAsync();
        var answer = await moderator.SendAsync(
            HttpMethod.Delete, $"/article/{slug}", null, ("If-Match", "\"another version\""));
        answer.ShouldBeProblem(HttpStatusCode.PreconditionFailed);
        Assert.That(await ReadAuditOfAsync(slug), Is.Empty);
    }

    private static string Format(string path, params object[] values) =>
        string.Format(CultureInfo.InvariantCulture, path, values);

    private Visitor As(Member member, string path) =>
        path.StartsWith("/api", StringComparison.Ordinal) ? WithToken(member.Token, "Token") : member;
}

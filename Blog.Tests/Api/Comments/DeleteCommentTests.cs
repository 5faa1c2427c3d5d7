using System.Net;
using Blog.Domain.Articles;
using Blog.Infrastructure.Persistence;
using Blog.Infrastructure.Persistence.Configurations;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Api.Comments;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class DeleteCommentTests(TestEngine engine) : ApiTests(engine)
{
    [Test]
    public async Task A_deleted_comment_is_not_shown_anywhere()
    {
        var reader = await SignUpAsync();
        var slug = await (await SignUpAsync()).PublishAsync();
        var (remaining, deleted) = (await reader.CommentAsync(slug), await reader.CommentAsync(slug));
        var path = $"/article/{slug}/comment/{deleted}";

        Assert.That((await reader.DeleteAsync(path)).ShouldBe(HttpStatusCode.NoContent).Body, Is.Empty);

        var article = await Anonymous.GetAsync($"/article/{slug}");
        var list = await Anonymous.GetAsync($"/article/{slug}/comment");
        Assert.Multiple(() =>
        {
            Assert.That(article["comments"].Ids(), Is.EqualTo([remaining]));
            Assert.That(article["totalComments"].GetInt32(), Is.EqualTo(1));
            Assert.That(list["items"].Ids(), Is.EqualTo([remaining]));
            Assert.That(list["total"].GetInt32(), Is.EqualTo(1));
        });
        (await reader.DeleteAsync(path)).ShouldBeProblem(HttpStatusCode.NotFound);
        (await reader.PatchAsync(path, new { text = "another" })).ShouldBeProblem(HttpStatusCode.NotFound);
    }

    [Test]
    public async Task Keeps_the_comment_in_the_database_with_its_deletion_time()
    {
        var reader = await SignUpAsync();
        var slug = await reader.PublishAsync();
        var id = await reader.CommentAsync(slug, "not forgotten");
        (await reader.DeleteAsync($"/article/{slug}/comment/{id}")).ShouldBe(HttpStatusCode.NoContent);

        var comment = await WithServiceAsync<BlogDbContext, Comment>(context =>
            context.Comments.IgnoreQueryFilters([QueryFilters.SoftDelete]).SingleAsync(comment => comment.Id == id));
        Assert.That(comment.Text, Is.EqualTo("not forgotten"));
        Assert.That(comment.DeletedAt, Is.GreaterThanOrEqualTo(comment.CreatedAt));
        Assert.That(
            await WithServiceAsync<BlogDbContext, bool>(
                context => context.Comments.AnyAsync(comment => comment.Id == id)),
            Is.False);
    }

    [Test]
    public async Task The_author_of_the_article_may_delete_a_comment()
    {
        var (author, reader) = (await SignUpAsync(), await SignUpAsync());
        var slug = await author.PublishAsync();
        var id = await reader.CommentAsync(slug);
        (await author.DeleteAsync($"/article/{slug}/comment/{id}")).ShouldBe(HttpStatusCode.NoContent);
        Assert.That((await Anonymous.GetAsync($"/article/{slug}/comment"))["total"].GetInt32(), Is.Zero);
    }

    [Test]
    public async Task Other_users_may_not_delete_a_comment()
    {
        var (author, reader) = (await SignUpAsync(), await SignUpAsync());
        var slug = await author.PublishAsync();
        var id = await author.CommentAsync(slug);
        (await reader.DeleteAsync($"/article/{slug}/comment/{id}")).ShouldBeProblem(HttpStatusCode.Forbidden);
        Assert.That((await Anonymous.GetAsync($"/article/{slug}/comment"))["items"].Ids(), Is.EqualTo([id]));
    }

    [Test]
    public async Task A_comment_is_not_found_under_another_article()
    {
        var author = await SignUpAsync();
        var (slug, otherSlug) = (await author.PublishAsync(), await author.PublishAsync());
        var id = await author.CommentAsync(slug);
        (await author.DeleteAsync($"/article/{otherSlug}/comment/{id}")).ShouldBeProblem(HttpStatusCode.NotFound);
        Assert.That((await Anonymous.GetAsync($"/article/{slug}/comment"))["total"].GetInt32(), Is.EqualTo(1));
    }

    [TestCase("abc")]
    [TestCase("99999999999")]
    [TestCase("2147483647")]
    public async Task An_unknown_comment_is_not_found(string id)
    {
        var author = await SignUpAsync();
        (await author.DeleteAsync($"/article/{await author.PublishAsync()}/comment/{id}"))
            .ShouldBeProblem(HttpStatusCode.NotFound);
    }

    [Test]
    public async Task An_unknown_article_is_not_found() =>
        (await (await SignUpAsync()).DeleteAsync($"/article/{Unique.Word()}/comment/1"))
            .ShouldBeProblem(HttpStatusCode.NotFound, "Article not found");

    [Test]
    public async Task Requires_a_token()
    {
        var author = await SignUpAsync();
        var slug = await author.PublishAsync();
        (await Anonymous.DeleteAsync($"/article/{slug}/comment/{await author.CommentAsync(slug)}"))
            .ShouldBeProblem(HttpStatusCode.Unauthorized, "Please provide your token via Authorization header");
    }
}

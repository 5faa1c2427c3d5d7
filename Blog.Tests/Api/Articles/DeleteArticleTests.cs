using System.Net;
using Blog.Infrastructure.Persistence;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Api.Articles;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class DeleteArticleTests(TestEngine engine) : ApiTests(engine)
{
    [Test]
    public async Task A_deleted_article_is_not_found()
    {
        var author = await SignUpAsync();
        var slug = await author.PublishAsync();

        var answer = await author.DeleteAsync($"/article/{slug}");
        Assert.That(answer.ShouldBe(HttpStatusCode.NoContent).Body, Is.Empty);
        (await Anonymous.GetAsync($"/article/{slug}")).ShouldBeProblem(HttpStatusCode.NotFound, "Article not found");
        (await Anonymous.GetAsync($"/article/{slug}/comment"))
            .ShouldBeProblem(HttpStatusCode.NotFound, "Article not found");
        (await author.DeleteAsync($"/article/{slug}")).ShouldBeProblem(HttpStatusCode.NotFound, "Article not found");
    }

    [Test]
    public async Task Deletes_all_comments_including_deleted_ones()
    {
        var (author, reader) = (await SignUpAsync(), await SignUpAsync());
        var slug = await author.PublishAsync(tags: [Unique.Word()]);
        var visible = await reader.CommentAsync(slug);
        var deleted = await reader.CommentAsync(slug);
        (await reader.DeleteAsync($"/article/{slug}/comment/{deleted}")).ShouldBe(HttpStatusCode.NoContent);
        Assert.That(await CountAsync(visible, deleted), Is.EqualTo(2));

        (await author.DeleteAsync($"/article/{slug}")).ShouldBe(HttpStatusCode.NoContent);
        Assert.That(await CountAsync(visible, deleted), Is.Zero);
    }

    [Test]
    public async Task Keeps_the_comments_and_tags_of_other_articles()
    {
        var (author, tag) = (await SignUpAsync(), Unique.Word());
        var (slug, other) = (await author.PublishAsync(tags: [tag]), await author.PublishAsync(tags: [tag]));
        await author.CommentAsync(other);

        (await author.DeleteAsync($"/article/{slug}")).ShouldBe(HttpStatusCode.NoContent);
        var answer = await Anonymous.GetAsync($"/article/{other}");
        Assert.That(answer["tags"].Texts(), Is.EqualTo([tag]));
        Assert.That(answer["totalComments"].GetInt32(), Is.EqualTo(1));
    }

    [Test]
    public async Task Frees_the_slug()
    {
        var (author, word) = (await SignUpAsync(), Unique.Word());
        (await author.DeleteAsync($"/article/{await author.PublishAsync(word)}")).ShouldBe(HttpStatusCode.NoContent);
        Assert.That(await author.PublishAsync(word), Is.EqualTo(word));
    }

    [Test]
    public async Task Only_the_author_may_delete_an_article()
    {
        var slug = await (await SignUpAsync()).PublishAsync();
        (await (await SignUpAsync()).DeleteAsync($"/article/{slug}"))
            .ShouldBeProblem(HttpStatusCode.Forbidden, "You are not the author of this article!");
        (await Anonymous.GetAsync($"/article/{slug}")).ShouldBe(HttpStatusCode.OK);
    }

    [Test]
    public async Task An_unknown_slug_is_not_found() =>
        (await (await SignUpAsync()).DeleteAsync($"/article/{Unique.Word()}"))
            .ShouldBeProblem(HttpStatusCode.NotFound, "Article not found");

    [Test]
    public async Task Requires_a_token()
    {
        var slug = await (await SignUpAsync()).PublishAsync();
        (await Anonymous.DeleteAsync($"/article/{slug}"))
            .ShouldBeProblem(HttpStatusCode.Unauthorized, "Please provide your token via Authorization header");
        (await Anonymous.GetAsync($"/article/{slug}")).ShouldBe(HttpStatusCode.OK);
    }

    private Task<int> CountAsync(params int[] comments) => WithServiceAsync<BlogDbContext, int>(context =>
        context.Comments.IgnoreQueryFilters().CountAsync(comment => comments.Contains(comment.Id)));
}

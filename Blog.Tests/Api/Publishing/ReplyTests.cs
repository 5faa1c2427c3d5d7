using System.Net;
using System.Text.Json;
using Blog.Infrastructure.Persistence;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Api.Publishing;

/// <summary>Comments that answer others.</summary>
[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class ReplyTests(TestEngine engine) : PublishingTestBase(engine)
{
    private const string NoSuchComment = "There is no such comment here";

    private Member author = null!;

    [OneTimeSetUp]
    public async Task SignUpAuthor() => author = await SignUpAsync();

    [Test]
    public async Task A_reply_names_what_it_answers_in_a_flat_list()
    {
        var slug = await author.PublishAsync();
        var first = await ReplyAsync(author, slug, null);
        var second = await ReplyAsync(author, slug, null);
        var answer = await author.PostAsync($"/article/{slug}/comment", new { text = "a reply", replyTo = first });
        answer.ShouldBe(HttpStatusCode.Created).Json.ShouldBeComment();
        Assert.That(answer["replyTo"].GetInt32(), Is.EqualTo(first));
        var third = answer["id"].GetInt32();
        var fourth = await ReplyAsync(author, slug, third);
        await AssertRepliesAsync(slug, (first, null), (second, null), (third, first), (fourth, third));
        var page = await author.GetAsync($"/article/{slug}/comment?limit=1&offset=2");
        Assert.That(page["items"][0].GetProperty("replyTo").GetInt32(), Is.EqualTo(first));
        var api = await author.GetAsync($"/api/articles/{slug}/comments");
        Assert.That(api["comments"].Ids(), Is.EqualTo([first, second, third, fourth]));
        Assert.That(api["comments"][2].TryGetProperty("replyTo", out _), Is.False, "RealWorld has no replies.");
    }

    [Test]
    public async Task What_is_not_there_cannot_be_answered()
    {
        var (slug, other) = (await author.PublishAsync(), await author.PublishAsync());
        var deleted = await author.CommentAsync(slug);
        (await author.DeleteAsync($"/article/{slug}/comment/{deleted}")).ShouldBe(HttpStatusCode.NoContent);
        int[] ids = [await author.CommentAsync(other), deleted, int.MaxValue, 0, -1, int.MinValue];
        foreach (var replyTo in ids)
        {
            var refused = await author.PostAsync($"/article/{slug}/comment", new { text = "a reply", replyTo });
            refused.ShouldRefuse("replyTo").ShouldBeProblem(HttpStatusCode.BadRequest, NoSuchComment);
        }

        foreach (var replyTo in (string[])["\"x\"", "1.5", "true", "[]", "99999999999"])
        {
            (await author.PostAsync($"/article/{slug}/comment", $$"""{ "text": "a reply", "replyTo": {{replyTo}} }"""))
                .ShouldRefuse("replyTo");
        }

        Assert.That((await author.GetAsync($"/article/{slug}/comment"))["total"].GetInt32(), Is.Zero);
        (await author.PostAsync($"/article/{slug}/comment", """{ "text": "none", "replyTo": null }"""))
            .ShouldBe(HttpStatusCode.Created);
    }

    [Test]
    public async Task A_change_leaves_what_it_answers()
    {
        var slug = await author.PublishAsync();
        var (first, second) = (await ReplyAsync(author, slug, null), await ReplyAsync(author, slug, null));
        var reply = await ReplyAsync(author, slug, first);
        foreach (var body in (string[])
            [$$"""{ "replyTo": {{second}} }""", """{ "replyTo": null, "text": "changed" }""", """{ "replyTo": "x" }"""])
        {
            var changed = await author.PatchAsync($"/article/{slug}/comment/{reply}", body);
            Assert.That(changed.ShouldBe(HttpStatusCode.OK)["replyTo"].GetInt32(), Is.EqualTo(first));
        }

        await AssertRepliesAsync(slug, (first, null), (second, null), (reply, first));
    }

    [Test]
    public async Task Replies_to_a_deleted_comment_answer_what_it_answered()
    {
        var (commenter, moderator) = (await SignUpAsync(), await SignUpModeratorAsync());
        var slug = await author.PublishAsync();
        var root = await ReplyAsync(commenter, slug, null);
        var middle = await ReplyAsync(commenter, slug, root);
        var (leaf, other) = (await ReplyAsync(author, slug, middle), await ReplyAsync(commenter, slug, middle));
        var last = await ReplyAsync(author, slug, leaf);

        await DeleteAsync(commenter, slug, middle);
        await AssertRepliesAsync(slug, (root, null), (leaf, root), (other, root), (last, leaf));
        await DeleteAsync(moderator, slug, leaf);
        await AssertRepliesAsync(slug, (root, null), (other, root), (last, root));
        await DeleteAsync(author, slug, root);
        await AssertRepliesAsync(slug, (other, null), (last, null));
        Assert.That((await author.GetAsync($"/article/{slug}"))["totalComments"].GetInt32(), Is.EqualTo(2));
        (await commenter.DeleteAsync($"/article/{slug}/comment/{middle}")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Test]
    public async Task Replies_to_those_who_leave_answer_what_is_left()
    {
        var leaver = await SignUpAsync();
        var (slug, gone) = (await author.PublishAsync(), await leaver.PublishAsync());
        var root = await ReplyAsync(author, slug, null);
        var parent = root;
        for (var own = 0; own < 5; own++)
        {
            parent = await ReplyAsync(leaver, slug, parent);
        }

        var (below, deleted) = (await ReplyAsync(author, slug, parent), await ReplyAsync(author, slug, parent));
        var (top, between) = (await ReplyAsync(leaver, slug, null), await ReplyAsync(leaver, slug, below));
        var (end, single) = (await ReplyAsync(author, slug, between), await ReplyAsync(author, slug, top));
        await DeleteAsync(author, slug, deleted);
        var foreign = await ReplyAsync(author, gone, null);
        await ReplyAsync(leaver, gone, foreign);
        (await leaver.PostAsync("/user/deletion", new { password = Member.Password }))
            .ShouldBe(HttpStatusCode.NoContent);
        await AssertRepliesAsync(slug, (root, null), (below, root), (end, below), (single, null));
        Assert.That((await author.GetAsync($"/article/{slug}"))["totalComments"].GetInt32(), Is.EqualTo(4));
    }

    [Test]
    public async Task A_reply_never_answers_a_comment_that_is_deleted_meanwhile()
    {
        var other = await SignUpAsync();
        for (var round = 0; round < 8; round++)
        {
            var slug = await author.PublishAsync();
            var root = await ReplyAsync(author, slug, null);
            var middle = await ReplyAsync(author, slug, root);
            var replies = Enumerable.Range(0, 3)
                .Select(_ => other.PostAsync($"/article/{slug}/comment", new { text = "a reply", replyTo = middle }))
                .ToList();
            await Task.WhenAll(DeleteAsync(author, slug, middle), DeleteAsync(author, slug, root));
            foreach (var answer in await Task.WhenAll(replies))
            {
                Assert.That(answer.Status, Is.AnyOf(HttpStatusCode.Created, HttpStatusCode.BadRequest));
            }

            var list = (await author.GetAsync($"/article/{slug}/comment"))["items"].EnumerateArray();
            Assert.That(list.Select(ReplyTo), Is.All.Null);
        }

        Assert.That(
            await WithServiceAsync<BlogDbContext, int>(context => context.Comments.IgnoreQueryFilters().CountAsync(
                reply => context.Comments.IgnoreQueryFilters().Any(
                    comment => comment.Id == reply.ReplyToId && comment.DeletedAt != null))),
            Is.Zero);
    }

    [Test]
    public async Task An_article_and_its_author_are_deleted_with_a_conversation()
    {
        var (writer, other) = (await SignUpAsync(), await SignUpAsync());
        var (first, second) = (await writer.PublishAsync(), await writer.PublishAsync());
        foreach (var slug in (string[])[first, second])
        {
            var root = await ReplyAsync(writer, slug, null);
            await ReplyAsync(other, slug, await ReplyAsync(other, slug, await ReplyAsync(writer, slug, root)));
        }

        (await writer.DeleteAsync($"/article/{first}")).ShouldBe(HttpStatusCode.NoContent);
        (await writer.PostAsync("/user/deletion", new { password = Member.Password }))
            .ShouldBe(HttpStatusCode.NoContent);
        Assert.That((await other.GetAsync("/user/export"))["comments"].GetArrayLength(), Is.Zero);
    }

    private static async Task DeleteAsync(Visitor visitor, string slug, int id) =>
        (await visitor.DeleteAsync($"/article/{slug}/comment/{id}")).ShouldBe(HttpStatusCode.NoContent);

    private static int? ReplyTo(JsonElement comment) =>
        comment.GetProperty("replyTo") is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : null;

    /// <summary>Asserts the comments of an article, in the list and in the article.</summary>
    private async Task AssertRepliesAsync(string slug, params (int Id, int? ReplyTo)[] expected)
    {
        var listed = (await author.GetAsync($"/article/{slug}/comment"))["items"];
        var shown = (await author.GetAsync($"/article/{slug}"))["comments"];
        foreach (var comments in (JsonElement[])[listed, shown])
        {
            Assert.That(
                comments.EnumerateArray().Select(each => (each.GetProperty("id").GetInt32(), ReplyTo(each))),
                Is.EqualTo(expected));
        }
    }
}

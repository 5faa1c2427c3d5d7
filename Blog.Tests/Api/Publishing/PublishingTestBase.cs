using System.Net;
using Blog.Domain.Accounts;
using Blog.Infrastructure.Persistence;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Api.Publishing;

/// <summary>Tests of drafts, names, revisions and replies.</summary>
public abstract class PublishingTestBase(TestEngine engine) : ApiTests(engine)
{
    protected static readonly string[] NoTags = [];

    protected async Task<Member> SignUpModeratorAsync()
    {
        var member = await SignUpAsync();
        await WithServiceAsync<AdministrationService, Account>(administration => administration.UpdateAsync(
            Actor.Operator, member.Id, new AccountChanges(Role.Moderator), CancellationToken.None));
        return member;
    }

    /// <summary>Writes an article that is published at a time, or a draft.</summary>
    /// <returns>The slug of the article.</returns>
    protected static async Task<string> WriteAsync(
        Member author, DateTime? publishedAt, string? title = null, string[]? tags = null, string text = "some text")
    {
        var answer = await author.PostAsync(
            "/article", new { title = title ?? Unique.Word(), text, tags = tags ?? NoTags, publishedAt });
        return answer.ShouldBe(HttpStatusCode.Created)["slug"].GetString()!;
    }

    protected static async Task<Answer> ChangeAsync(Visitor author, string slug, object changes) =>
        (await author.PatchAsync($"/article/{slug}", changes)).ShouldBe(HttpStatusCode.OK);

    protected static Task<Answer> RenameAsync(Visitor author, string slug, string newSlug) =>
        ChangeAsync(author, slug, new { slug = newSlug });

    protected static async Task<int> ReplyAsync(Visitor author, string slug, int? replyTo)
    {
        var answer = await author.PostAsync($"/article/{slug}/comment", new { text = "a reply", replyTo });
        return answer.ShouldBe(HttpStatusCode.Created)["id"].GetInt32();
    }

    /// <summary>Asserts that the counters of tags that begin with a word are those of their rows.</summary>
    protected async Task AssertTagCountersAsync(string word)
    {
        var tags = await WithServiceAsync<BlogDbContext, List<(string Name, int Kept, int Counted, int WrongDates)>>(
            async context => (await context.Tags
                .Where(tag => tag.NormalizedName.StartsWith(word))
                .Select(tag => new
                {
                    tag.Name,
                    tag.ArticleCount,
                    Counted = context.AllArticles.Count(
                        article => article.PublishedAt != null && article.Tags.Contains(tag)),
                    WrongDates = context.AllArticles.Count(article => context.ArticleTags.Any(
                        row => row.ArticleId == article.Id
                            && row.TagId == tag.Id
                            && !(row.PublishedAt == article.PublishedAt
                                || (row.PublishedAt == null && article.PublishedAt == null)))),
                })
                .ToListAsync())
                .ConvertAll(tag => (tag.Name, tag.ArticleCount, tag.Counted, tag.WrongDates)));
        Assert.That(tags.Where(tag => tag.Kept != tag.Counted || tag.WrongDates > 0), Is.Empty);
    }
}

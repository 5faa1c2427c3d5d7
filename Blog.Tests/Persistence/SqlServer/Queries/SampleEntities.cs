using Blog.Domain.Accounts;
using Blog.Domain.Articles;
using Blog.Domain.Idempotency;
using Blog.Domain.Users;
using Blog.Tests.Support;

namespace Blog.Tests.Persistence.SqlServer.Queries;

internal static class SampleEntities
{
    public static Article NewArticle(params Tag[] tags) =>
        new(1, Slug.From("a title"), "a title", PlainText.Of("a text"), null, tags);

    public static Article NewArticleWithTags(SqlServerSession session) =>
        NewArticle(session.Attach(NewTag("C#")), NewTag("Horses"));

    public static Article StoredArticle(SqlServerSession session) =>
        session.Attach(NewArticle(session.Attach(NewTag("C#"))));

    /// <summary>Selects by the text that the recorder returns for every column.</summary>
    public static ArticleSelector Selector { get; } = new("{}");

    public static Actor Reader { get; } = new(7, "jane", Role.Author, IsEmailConfirmed: true);

    public static Actor Moderator { get; } = new(7, "jane", Role.Moderator, IsEmailConfirmed: true);

    public static Favorite NewFavorite() => new(7, new ArticleReference(8, "a-slug", 1, DateTime.UnixEpoch));

    public static ArticleRevision NewRevision(int count)
    {
        var (article, revision) = (NewArticle(), default(ArticleRevision));
        for (var number = 1; number <= count; number++)
        {
            var before = ArticleContent.Of(article);
            article.Retitle($"title {number}");
            revision = article.Revise(before, DateTime.UnixEpoch);
        }

        return revision!;
    }

    public static IdempotentRequest NewRequest() =>
        new(7, "POST /article", IdempotencyKey.Parse(["a-key"])!, "a hash");

    public static StoredResponse NewResponse() =>
        new(NewRequest(), new ResponseContent(201, new byte[] { 1 }, "application/json", "/article/a-slug", "a tag"));

    public static Comment NewComment() => new(7, 1, "a text", "<p>a text</p>");

    public static Tag NewTag(string name) => new(name);

    public static User NewUser() =>
        new("Jane Doe", "jane@example.com", "jane", "a hash", "", new Social("@jane", null, null));
}

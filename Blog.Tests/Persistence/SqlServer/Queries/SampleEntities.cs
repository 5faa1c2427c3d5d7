using Blog.Domain.Articles;
using Blog.Domain.Users;

namespace Blog.Tests.Persistence.SqlServer.Queries;

internal static class SampleEntities
{
    public static Article NewArticle(params Tag[] tags) =>
        new(1, Slug.From("a title"), "a title", "a text", null, tags);

    public static Article NewArticleWithTags(SqlServerSession session) =>
        NewArticle(session.Attach(NewTag("C#")), NewTag("Horses"));

    public static Article StoredArticle(SqlServerSession session) =>
        session.Attach(NewArticle(session.Attach(NewTag("C#"))));

    public static Favorite NewFavorite() => new(7, new ArticleReference(8, 1, DateTime.UnixEpoch));

    public static Comment NewComment() => new(7, 1, "a text");

    public static Tag NewTag(string name) => new(name);

    public static User NewUser() =>
        new("Jane Doe", "jane@example.com", "jane", "a hash", "", new Social("@jane", null, null));
}

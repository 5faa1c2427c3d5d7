using System.Reflection;
using Blog.Domain.Articles;
using Blog.Domain.Common;
using Blog.Domain.Users;
using Blog.Infrastructure.Persistence.Seeding;
using Blog.Infrastructure.Persistence.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using static Blog.Tests.Persistence.SqlServer.Queries.RecordedCall;

namespace Blog.Tests.Persistence.SqlServer.Queries;

/// <summary>Every call that the program makes to the database.</summary>
internal static class RecordedCalls
{
    private static readonly MethodInfo SaveMethod = typeof(IUnitOfWork).GetMethod(nameof(IUnitOfWork.SaveAsync))!;

    private static readonly PageRequest Page = new(Limit: 20, Offset: 40);

    private static readonly PageRequest NextPage = new(Limit: 20);

    /// <summary>The calls, several for a method that asks differently.</summary>
    public static IReadOnlyList<RecordedCall> All { get; } =
    [
        Ask("a slug", session => session.Articles.FindAsync("a-slug", default)),
        Ask("a slug", session => session.Articles.FindReferenceAsync("a-slug", default)),
        Ask("a slug", session => session.Articles.SlugExistsAsync("a-slug", default)),
        Ask("a page", session => session.Articles.ListAsync(new ArticleFilter(), Page, null, default)),
        Ask("a tag's page, for a reader", session => session.Articles.ListAsync(new ArticleFilter { Tag = "C#" }, Page, 7, default)),
        Ask("a tag's page of an author's that somebody likes", session => session.Articles.ListAsync(
            new ArticleFilter { Tag = "C#", Author = "jane", FavoritedBy = "joe", Sort = ArticleSort.Oldest }, Page, null, default)),
        Ask("somebody's favourites", session => session.Articles.ListAsync(new ArticleFilter { FavoritedBy = "joe" }, Page, null, default)),
        Ask("the most commented of a tag", session => session.Articles.ListAsync(
            new ArticleFilter { Tag = "C#", Sort = ArticleSort.MostComments }, Page, null, default)),
        Ask("the most liked", session => session.Articles.ListAsync(new ArticleFilter { Sort = ArticleSort.MostFavorites }, Page, null, default)),
        Ask("an author's, by title", session => session.Articles.ListAsync(
            new ArticleFilter { Author = "jane", Sort = ArticleSort.Title }, Page, null, default)),
        Ask("those of whom a reader follows", session => session.Articles.ListAsync(new ArticleFilter { FollowerId = 7 }, Page, 7, default)),
        Ask("the best matches of two words", session => session.Articles.ListAsync(
            new ArticleFilter { Words = SearchWords.From("C# 100%_horse"), Sort = ArticleSort.BestMatch }, Page, null, default)),
        Ask("a tag's next page", session => session.Articles.ListAsync(
            new ArticleFilter { Tag = "C#", After = new ArticleCursor(ArticleSort.Newest, DateTime.UnixEpoch, 9) }, NextPage, null, default)),
        Ask("the next of an author's, by title", session => session.Articles.ListAsync(
            new ArticleFilter
            {
                Author = "jane",
                Sort = ArticleSort.Title,
                After = new ArticleCursor(ArticleSort.Title, DateTime.UnixEpoch, 9) { NormalizedTitle = "a title" },
            },
            NextPage,
            null,
            default)),
        Ask("the next of the most liked", session => session.Articles.ListAsync(
            new ArticleFilter
            {
                Sort = ArticleSort.MostFavorites,
                After = new ArticleCursor(ArticleSort.MostFavorites, DateTime.UnixEpoch, 9) { Count = 3 },
            },
            NextPage,
            null,
            default)),
        Ask("two hundred", session => session.Articles.ListSitemapEntriesAsync(400, 200, default)),
        Ask("all", session => session.Articles.CountAsync(default)),
        Ask("an article with comments", session => session.Articles.FindDetailsAsync("a-slug", 7, Article.CommentsShown, default), findsRows: true),
        Save("an article with a tag that exists and one that does not", session => session.Articles.Add(NewArticle(session))),
        Save("an article with its tags", session => session.Articles.Remove(StoredArticle(session))),

        Ask("an identity", session => session.Comments.FindAsync(7, 8, default)),
        Ask("an identity", session => session.Comments.FindDetailsAsync(8, 7, default)),
        Ask("a page", session => session.Comments.ListAsync(7, Page, null, default)),
        Ask("the newest", session => session.Comments.ListNewestAsync(7, Comment.ListMaxLength, 8, default)),
        Save("a comment", session => session.Comments.Add(NewComment())),
        Save("a comment", session => session.Comments.Remove(session.Stored(NewComment()))),

        Ask("a user and an article", session => session.Favorites.FindAsync(7, 8, default)),
        Save("a favourite", session => session.Favorites.Add(NewFavorite())),
        Save("a favourite", session => session.Favorites.Remove(session.Stored(NewFavorite()))),

        Ask("two users", session => session.Follows.FindAsync(7, 8, default)),
        Save("a follower", session => session.Follows.Add(new Follow(7, 8))),
        Save("a follower", session => session.Follows.Remove(session.Stored(new Follow(7, 8)))),

        Ask("three names", session => session.Tags.FindOrAddAsync(new[] { "C#", "SQL", "Horses" }, default)),
        Ask("all", session => session.Tags.ListAsync(default)),

        Ask("an email", session => session.Users.EmailExistsAsync("jane@example.com", default)),
        Ask("a username", session => session.Users.UsernameExistsAsync("jane", default)),
        Ask("a username", session => session.Users.FindIdAsync("jane", default)),
        Ask("a username, for a reader", session => session.Users.FindAuthorAsync("jane", 7, default)),
        Ask("an identity", session => session.Profiles.FindAsync(7, default)),
        Ask("an identity", session => session.Users.FindAsync(7, default)),
        Ask("an identity", session => session.Users.FindWithCredentialsAsync(7, default)),
        Ask("an email", session => session.Users.FindWithCredentialsAsync("jane@example.com", default)),
        Save("a user", session => session.Users.Add(NewUser())),

        Saved("an article's title, text and description", session => Rewrite(StoredArticle(session))),
        Saved("an article's tags", session => StoredArticle(session).Retag([NewTag("Horses")])),
        Saved("a comment's text", session => session.Stored(NewComment()).Rewrite("another text")),
        Saved("a user's email and handles", session => ChangeProfile(session.Stored(NewUser()))),
        Saved("a user's password", session => session.Stored(NewUser(), withCredentials: true).ChangePassword("another hash")),
        Saved("a password's hash alone", session => session.Stored(NewUser(), withCredentials: true).Rehash("another hash")),
        Ask("a comment that is created", session => session.UnitOfWork.RunAsync(token => CommentAsync(session, token), default)),

        Ask("an article that was saved", session => new CommitVerifier(NewArticle(null), EntityState.Modified).IsCommittedAsync(session.Context, default)),
        Ask("an article that was erased", session => new CommitVerifier(NewArticle(null), EntityState.Deleted).IsCommittedAsync(session.Context, default)),
        Ask("a comment that was saved or hidden", session => new CommitVerifier(NewComment(), EntityState.Modified).IsCommittedAsync(session.Context, default)),
        Ask("a tag that was saved", session => new CommitVerifier(NewTag("C#"), EntityState.Added).IsCommittedAsync(session.Context, default)),
        Ask("a user that was saved", session => new CommitVerifier(NewUser(), EntityState.Modified).IsCommittedAsync(session.Context, default)),

        Ask("a database with users", session => session.Get<DemoDataSeeder>().AddToEmptyDatabaseAsync(default), findsRows: true),
        Ask("a user", session => session.Get<SampleDataSeeder>().AddAsync(1, 0, new Progress<SeedProgress>(), default)),
        Ask("readiness", session => session.Get<HealthCheckService>().CheckHealthAsync(check => check.Name == "database", default)),
    ];

    private static RecordedCall Saved(string how, Action<SqlServerSession> change) =>
        new(SaveMethod, how, session => session.UnitOfWork.RunAsync(
            async token =>
            {
                change(session);
                await session.UnitOfWork.SaveAsync(token);
                return true;
            },
            CancellationToken.None));

    private static Article NewArticle(SqlServerSession? session) => new(
        1, Slug.From("a title"), "a title", "a text", null, session is null ? [] : [session.Stored(NewTag("C#")), NewTag("Horses")]);

    private static Article StoredArticle(SqlServerSession session)
    {
        var tag = session.Stored(NewTag("C#"));
        return session.Stored(new Article(1, Slug.From("a title"), "a title", "a text", null, [tag]));
    }

    private static Favorite NewFavorite() => new(7, new ArticleReference(8, 1, DateTime.UnixEpoch));

    private static Comment NewComment() => new(7, 1, "a text");

    private static Tag NewTag(string name) => new(name);

    private static User NewUser() => new("Jane Doe", "jane@example.com", "jane", "a hash", "", new Social("@jane", null, null));

    private static void Rewrite(Article article)
    {
        article.Retitle("another title");
        article.Rewrite("another text");
        article.Describe("another description");
    }

    private static void ChangeProfile(User user)
    {
        user.ChangeEmail("jane.doe@example.com");
        user.ChangeSocial(null);
    }

    private static async Task<Comment> CommentAsync(SqlServerSession session, CancellationToken cancellationToken)
    {
        var comment = NewComment();
        session.Comments.Add(comment);
        await session.UnitOfWork.SaveAsync(cancellationToken);
        return comment;
    }
}

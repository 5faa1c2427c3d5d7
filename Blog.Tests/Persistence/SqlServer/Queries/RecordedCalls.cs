using System.Reflection;
using Blog.Domain.Articles;
using Blog.Domain.Common;
using Blog.Domain.Users;
using Blog.Infrastructure.Persistence.Saving;
using Blog.Infrastructure.Persistence.Seeding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using static Blog.Tests.Persistence.SqlServer.RecordedCall;

namespace Blog.Tests.Persistence.SqlServer;

/// <summary>Every call that the program makes to the database.</summary>
internal static class RecordedCalls
{
    private static readonly MethodInfo SaveMethod = typeof(IUnitOfWork).GetMethod(nameof(IUnitOfWork.SaveAsync))!;

    private static readonly PageRequest Page = new(Limit: 20, Offset: 40);

    /// <summary>The calls, several for a method that asks differently.</summary>
    public static IReadOnlyList<RecordedCall> All { get; } =
    [
        Ask("a slug", session => session.Articles.FindAsync("a-slug", default)),
        Ask("a slug", session => session.Articles.FindReferenceAsync("a-slug", default)),
        Ask("a slug", session => session.Articles.SlugExistsAsync("a-slug", default)),
        Ask("a page", session => session.Articles.ListAsync(Page, default)),
        Ask("an article with comments", session => session.Articles.FindDetailsAsync("a-slug", default), findsRows: true),
        Save("an article with a tag that exists and one that does not", session => session.Articles.Add(NewArticle(session))),
        Save("an article with its tags", session => session.Articles.Remove(StoredArticle(session))),

        Ask("an identity", session => session.Comments.FindAsync(7, 8, default)),
        Ask("an identity", session => session.Comments.FindDetailsAsync(8, default)),
        Ask("a page", session => session.Comments.ListAsync(7, Page, default)),
        Save("a comment", session => session.Comments.Add(NewComment())),
        Save("a comment", session => session.Comments.Remove(session.Stored(NewComment()))),

        Ask("three names", session => session.Tags.FindOrAddAsync(new[] { "C#", "SQL", "Horses" }, default)),
        Ask("all", session => session.Tags.ListAsync(default)),

        Ask("an email", session => session.Users.EmailExistsAsync("jane@example.com", default)),
        Ask("an identity", session => session.Users.FindProfileAsync(7, default)),
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

        Ask("an article that was saved", session => new SaveTrace(NewArticle(null), EntityState.Modified).IsCommittedAsync(session.Context, default)),
        Ask("an article that was erased", session => new SaveTrace(NewArticle(null), EntityState.Deleted).IsCommittedAsync(session.Context, default)),
        Ask("a comment that was saved or hidden", session => new SaveTrace(NewComment(), EntityState.Modified).IsCommittedAsync(session.Context, default)),
        Ask("a tag that was saved", session => new SaveTrace(NewTag("C#"), EntityState.Added).IsCommittedAsync(session.Context, default)),
        Ask("a user that was saved", session => new SaveTrace(NewUser(), EntityState.Modified).IsCommittedAsync(session.Context, default)),

        Ask("a database with users", session => session.Get<DemoData>().AddToEmptyDatabaseAsync(default), findsRows: true),
        Ask("a user", session => session.Get<SampleData>().AddAsync(1, 0, new Progress<SeedProgress>(), default)),
        Ask("readiness", session => session.Get<HealthCheckService>().CheckHealthAsync(check => check.Name == "database", default)),
    ];

    private static RecordedCall Saved(string how, Action<SqlServerSession> change) =>
        new(SaveMethod, how, session =>
        {
            change(session);
            return session.UnitOfWork.SaveAsync(CancellationToken.None);
        });

    private static Article NewArticle(SqlServerSession? session) => new(
        1, Slug.From("a title"), "a title", "a text", null, session is null ? [] : [session.Stored(NewTag("C#")), NewTag("Horses")]);

    private static Article StoredArticle(SqlServerSession session)
    {
        var tag = session.Stored(NewTag("C#"));
        return session.Stored(new Article(1, Slug.From("a title"), "a title", "a text", null, [tag]));
    }

    private static Comment NewComment() => new(7, 1, "a text");

    private static Tag NewTag(string name) => new(name);

    private static User NewUser() => new("Jane Doe", "jane@example.com", "a hash", "", new Social("@jane", null, null));

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

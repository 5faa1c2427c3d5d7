using Blog.Domain.Articles;
using Blog.Domain.Common;
using Blog.Domain.Users;
using Blog.Infrastructure.Persistence;
using Blog.Infrastructure.Persistence.Seeding;
using Blog.Infrastructure.Persistence.SqlServer;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using static Blog.Tests.Persistence.SqlServer.Queries.RecordedCall;
using static Blog.Tests.Persistence.SqlServer.Queries.SampleEntities;

namespace Blog.Tests.Persistence.SqlServer.Queries;

/// <summary>Every call to the database; several for a method whose SQL depends on its arguments.</summary>
internal static class RecordedCalls
{
    private static readonly PageRequest Page = new(Limit: 20, Offset: 40);

    private static readonly PageRequest CursorPage = new(Limit: 20);

    private static readonly PageCursor Cursor = new(DateTime.UnixEpoch, 9);

    public static IReadOnlyList<RecordedCall> All { get; } =
    [
        .. ArticleCalls.All,
        .. AccountCalls.All,

        Query("by ID", session => session.Comments.FindAsync(Selector, Reader, 8, default)),
        Query("a page", session => session.Comments.ListAsync(Selector, Page, null, null, default)),
        Query("a cursor page, for a reader", session => session.Comments.ListAsync(
            Selector, CursorPage, Cursor, Reader, default)),
        Query("the newest", session => session.Comments.ListNewestAsync(
            Selector, Comment.ListMaxLength, Reader, default)),
        Query("on an article", session => session.Comments.ExistsAsync(8, 9, default)),
        Query("of a comment", session => session.Comments.MoveRepliesAsync(session.Attach(NewComment()), default)),
        Write("a comment", session => session.Comments.Add(NewComment())),
        Write("a comment", session => session.Comments.Remove(session.Attach(NewComment()))),

        Write("a favorite", session => session.Favorites.Add(NewFavorite())),
        Write("a favorite", session => session.Favorites.Remove(NewFavorite())),

        Write("a follower", session => session.Follows.Add(new Follow(7, 8))),
        Write("a follower", session => session.Follows.Remove(new Follow(7, 8))),
        Query("a page", session => session.Follows.ListFollowersAsync("jane", Page, null, null, default)),
        Query("a cursor page, for a reader", session => session.Follows.ListFollowersAsync(
            "jane", CursorPage, Cursor, 7, default)),
        Query("a page", session => session.Follows.ListFollowedAsync("jane", Page, null, null, default)),
        Query("a cursor page, for a reader", session => session.Follows.ListFollowedAsync(
            "jane", CursorPage, Cursor, 7, default)),

        Query("three names", session => session.Tags.FindOrAddAsync(new[] { "C#", "SQL", "Horses" }, default)),
        Query("all", session => session.Tags.ListAsync(Tag.ListMaxLength, default)),

        Query("by email", session => session.Users.EmailExistsAsync("jane@example.com", default)),
        Query("by username", session => session.Users.UsernameExistsAsync("jane", default)),
        Query("by username, for a reader", session => session.Users.FindAuthorAsync("jane", 7, default)),
        Query("by ID", session => session.Profiles.FindAsync("an ID", default)),
        Query("by ID", session => session.Users.FindAsync(7, default)),
        Query("by ID", session => session.Users.FindWithCredentialsAsync(7, default)),
        Query("by email", session => session.Users.FindWithCredentialsAsync("jane@example.com", default)),
        Write("a user", session => session.Users.Add(NewUser())),

        Save("an article's title, text and description", session => ChangeTexts(StoredArticle(session))),
        Save("an article's tags", session => StoredArticle(session).Retag([NewTag("Horses")])),
        Save("a comment's text", session => session.Attach(NewComment()).Rewrite("another text", "")),
        Save("a user's email and social handles", session => ChangeProfile(session.Attach(NewUser()))),
        Save("a user's password", session =>
            session.Attach(NewUser(), withCredentials: true).ChangePassword("another hash")),
        Save("a user's rehashed password", session =>
            session.Attach(NewUser(), withCredentials: true).Rehash("another hash")),
        Query("a new comment", session => session.UnitOfWork.RunAsync(
            token => AddCommentAsync(session, token), default)),

        Verify("a saved article", new CommitVerifier(NewArticle(), EntityState.Modified)),
        Verify("a deleted article", new CommitVerifier(NewArticle(), EntityState.Deleted)),
        Verify("a saved or soft-deleted comment", new CommitVerifier(NewComment(), EntityState.Modified)),
        Verify("a saved tag", new CommitVerifier(NewTag("C#"), EntityState.Added)),
        Verify("a saved user", new CommitVerifier(NewUser(), EntityState.Modified)),

        Query(
            "the full-text index",
            session => session.Get<IDatabaseEngine>().InspectAsync(session.Context, default),
            findsRows: true),
        Query(
            "a database with users",
            session => session.Get<DemoDataSeeder>().AddToEmptyDatabaseAsync(default),
            findsRows: true),
        Query("a user", session =>
            session.Get<LoadTestDataSeeder>().AddAsync(1, 0, new Progress<SeedProgress>(), default)),
        Query("readiness", session =>
            session.Get<HealthCheckService>().CheckHealthAsync(check => check.Name == "database", default)),
    ];

    private static void ChangeTexts(Article article)
    {
        article.Retitle("another title");
        article.Rewrite(PlainText.Of("another text"));
        article.Describe("another description");
    }

    private static void ChangeProfile(User user)
    {
        user.ChangeEmail("jane.doe@example.com");
        user.ChangeSocial(null);
    }

    private static async Task<Comment> AddCommentAsync(SqlServerSession session, CancellationToken cancellationToken)
    {
        var comment = NewComment();
        session.Comments.Add(comment);
        await session.UnitOfWork.SaveAsync(cancellationToken);
        return comment;
    }
}

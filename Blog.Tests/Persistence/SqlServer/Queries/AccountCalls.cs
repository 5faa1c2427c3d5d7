using Blog.Domain.Accounts;
using Blog.Domain.Articles;
using Blog.Domain.Auditing;
using Blog.Domain.Common;
using Blog.Domain.Mail;
using Blog.Domain.OneTimeLinks;
using Blog.Domain.Sessions;
using Blog.Domain.Users;
using Blog.Infrastructure.Persistence.SqlServer;
using Microsoft.EntityFrameworkCore;
using static Blog.Tests.Persistence.SqlServer.Queries.RecordedCall;
using static Blog.Tests.Persistence.SqlServer.Queries.SampleEntities;

namespace Blog.Tests.Persistence.SqlServer.Queries;

/// <summary>The calls for sessions, links, mails, the audit and accounts.</summary>
internal static class AccountCalls
{
    private static readonly PageRequest Page = new(Limit: 20, Offset: 40);

    public static IReadOnlyList<RecordedCall> All { get; } =
    [
        Write("a session", session => session.Sessions.Add(NewSession())),
        Write("a session", session => session.Sessions.Remove(session.Attach(NewSession()))),
        Query("by ID", session => session.Sessions.FindAsync("an ID", default)),
        Query("a page", session => session.Sessions.ListAsync(7, "an ID", DateTime.UnixEpoch, Page, default)),
        Query("all but one", session => session.Sessions.RemoveAllAsync(7, "an ID", default)),

        Write("a link", session => session.Links.Add(NewLink())),
        Write("a link", session => session.Links.Remove(session.Attach(NewLink()))),
        Query("of a user", session => session.Links.FindAsync(7, OneTimeLinkPurpose.PasswordReset, default)),
        Query("by token", session => session.Links.FindAsync("hash", OneTimeLinkPurpose.PasswordReset, default)),
        Query("of an email address", session => session.Links.RemoveAsync(
            "jane@example.com", OneTimeLinkPurpose.PasswordReset, default)),
        Query("of a user", session => session.Links.RemoveAllAsync(7, default)),

        Write("a mail", session => session.Outbox.Add(NewMail())),
        Write("a mail", session => session.Outbox.Remove(session.Attach(NewMail()))),
        Query("any", session => session.Outbox.HasDueAsync(DateTime.UnixEpoch, default)),
        Query("the first", session => session.Outbox.FindDueAsync(DateTime.UnixEpoch, default)),
        Query("by ID", session => session.Outbox.FindAsync(7, default)),
        Query("of a kind", session => session.Outbox.RemoveAsync(
            "jane@example.com", MailKind.PasswordReset, default)),
        Query("of all kinds", session => session.Outbox.RemoveAsync("jane@example.com", null, default)),

        Write("an entry", session => session.Audit.Add(NewEntry())),
        Query("a page", session => session.Audit.ListAsync(new AuditFilter(null, null), Page, default)),
        Query("with all filters", session => session.Audit.ListAsync(
            new AuditFilter("jane", AuditAction.UserRole), Page, default)),

        Query("a page", session => session.Accounts.ListAsync(new AccountFilter(), Page, default)),
        Query("with all filters", session => session.Accounts.ListAsync(
            new AccountFilter("jane", Role.Admin, IsBlocked: true), Page, default)),
        Query("by ID", session => session.Accounts.FindAsync(7, default)),
        Query("other than one", session => session.Accounts.HasOtherAdminAsync(7, default)),
        Query("of a user", session => session.Accounts.DeleteContentAsync(NewUser(), default)),

        Query("the first page", session => session.Exports.ListSessionsAsync(
            SignedIn, DateTime.UnixEpoch, null, 20, default)),
        Query("the next page", session => session.Exports.ListSessionsAsync(
            SignedIn, DateTime.UnixEpoch, LastSession, 20, default)),
        Query("the first page", session => session.Exports.ListArticlesAsync(Profile, null, 20, default)),
        Query("the next page", session => session.Exports.ListArticlesAsync(Profile, LastArticle, 20, default)),
        Query("a page", session => session.Exports.ListRevisionsAsync(8, 3, 20, default)),
        Query("a page", session => session.Exports.ListCommentsAsync(Profile, 7, 20, default)),
        Query("a page", session => session.Exports.ListResponsesAsync(7, 8, 20, default)),
        Write("a response", session => session.Responses.Add(NewResponse())),
        Query("to a request", session => session.Responses.FindAsync(NewRequest(), default)),
        Query("by ID", session => session.Responses.RemoveAsync(7, default)),
        Verify("a stored response", new CommitVerifier(NewResponse(), EntityState.Added)),
        Query("a page", session => session.Exports.ListFavoritesAsync(7, 8, 20, default)),
        Query("a page", session => session.Exports.ListFollowedAsync(7, 8, 20, default)),

        Write("a user", session => session.Users.Remove(session.Attach(NewUser(), withCredentials: true))),
        Query("of a user", session => session.Users.SetLastSeenAsync(7, DateTime.UnixEpoch, default)),

        Verify("a new session", new CommitVerifier(NewSession(), EntityState.Added)),
        Verify("a deleted session", new CommitVerifier(NewSession(), EntityState.Deleted)),
        Verify("a saved link", new CommitVerifier(NewLink(), EntityState.Modified)),
        Verify("a saved mail", new CommitVerifier(NewMail(), EntityState.Added)),
        Verify("a saved entry of the audit", new CommitVerifier(NewEntry(), EntityState.Added)),
    ];

    private static UserProfile Profile => UserProfile.FromUser(NewUser());

    private static SignedInUser SignedIn => new(Profile, "an ID", "a stamp", DateTime.UnixEpoch, DateTime.UnixEpoch);

    private static SessionDetails LastSession =>
        new("an ID", DateTime.UnixEpoch, DateTime.UnixEpoch, DateTime.UnixEpoch, "a client", "::1", IsCurrent: true);

    private static ArticleDetails LastArticle => ArticleDetails.FromArticle(
        NewArticle(), Profile, DateTime.UnixEpoch);

    private static Session NewSession() =>
        new(NewUser(), new SessionClient("a client", "::1"), DateTime.UnixEpoch, TimeSpan.FromDays(7));

    private static OneTimeLink NewLink() =>
        new(7, OneTimeLinkPurpose.PasswordReset, OneTimeToken.Create(), DateTime.UnixEpoch);

    private static OutgoingMail NewMail() => new(MailKind.PasswordReset, "jane@example.com", DateTime.UnixEpoch);

    private static AuditEntry NewEntry() =>
        AuditEntry.OfUser(Actor.Operator, AuditAction.UserBlock, NewUser(), DateTime.UnixEpoch);
}

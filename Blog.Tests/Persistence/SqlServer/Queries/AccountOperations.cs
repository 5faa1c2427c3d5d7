using System.Linq.Expressions;
using Blog.Domain.Accounts;
using Blog.Domain.Auditing;
using Blog.Domain.Common;
using Blog.Domain.Idempotency;
using Blog.Domain.Mail;
using Blog.Domain.OneTimeLinks;
using Blog.Domain.Sessions;
using Blog.Domain.Users;
using Blog.Infrastructure.Persistence.Repositories;
using static Blog.Tests.Persistence.SqlServer.Queries.SampleEntities;

namespace Blog.Tests.Persistence.SqlServer.Queries;

/// <summary>The round trips of what an account needs: sessions, mails, links, leaving and administration.</summary>
internal static class AccountOperations
{
    private const bool InTransaction = true;

    private static readonly UserProfile Profile = UserProfile.FromUser(NewUser()) with { Id = 1 };
    private static readonly SessionClient Client = new("a client", "::1");
    private static readonly SignedInUser SignedIn = new(Profile, "{}", "{}", DateTime.UnixEpoch, DateTime.UnixEpoch);

    private static readonly ClaimedMail Mail = new(1, 1, MailKind.PasswordReset, "jane@example.com", null, null);

    public static IReadOnlyList<AccountOperation> All { get; } =
    [
        new("list sessions", 1, !InTransaction, s => s.Get<SessionService>().ListAsync(
            SignedIn, new PageRequest(), default)),
        new("renew a token", 2, InTransaction, s => s.Get<SessionService>().RenewAsync(SignedIn, default)),
        new("sign out", 2, InTransaction, s => s.Get<SessionService>().SignOutAsync(SignedIn, default)),
        new("end a session", 2, InTransaction, s => s.Get<SessionService>().EndAsync(1, "{}", default)),
        new("end other sessions", 1, InTransaction, s => s.Get<SessionService>().EndOthersAsync(SignedIn, default)),
        new("ask for a confirmation", 0, !InTransaction, s => s.Get<AccountService>().RequestEmailConfirmationAsync(
            1, default)),
        new("confirm an email address", 3, InTransaction, s => s.Get<AccountService>().ConfirmEmailAsync(
            "token", default)),
        new("leave", 1, !InTransaction, s => s.Get<AccountService>().LeaveAsync(
            Profile, "password123", default), FindsRows: false),
        new("ask for a password reset", 0, !InTransaction, s => s.Get<PasswordResetService>().RequestAsync(
            "jane@example.com", default)),
        new("reset a password of a blocked user", 3, InTransaction, s => s.Get<PasswordResetService>().ResetAsync(
            "token", "password456", Client, default)),
        new(
            "look for a mail to send",
            1,
            !InTransaction,
            s => s.Get<MailDeliveryService>().ClaimAsync(default),
            FindsRows: false),
        new("renew the lease of a mail", 2, InTransaction, s => s.Get<MailDeliveryService>().RenewAsync(
            Mail, default)),
        new("remove a sent mail", 2, InTransaction, s => s.Get<MailDeliveryService>().CompleteAsync(Mail, default)),
        new("postpone a mail", 2, InTransaction, s => s.Get<MailDeliveryService>().FailAsync(Mail, default)),
        new("list accounts", 1, !InTransaction, s => s.Get<AdministrationService>().ListAsync(
            Actor.Operator, new AccountFilter(), new PageRequest(), default)),
        new("get an account", 1, !InTransaction, s => s.Get<AdministrationService>().GetAsync(
            Actor.Operator, 1, default)),
        new("find an account by its email address", 1, !InTransaction, s => s.Get<AdministrationService>().FindIdAsync(
            Actor.Operator, "jane@example.com", default)),
        new("change a role", 3, InTransaction, s => s.Get<AdministrationService>().UpdateAsync(
            Actor.Operator, 1, new AccountChanges(Role.Admin), default)),
        // The recorder says of each statement that it has changed a row.
        new(
            "delete an account",
            17 + AccountContentDeletion.MaxReplyMoves,
            InTransaction,
            s => s.Get<AdministrationService>().DeleteAsync(Actor.Operator, 1, default)),
        new("issue a link", 4, InTransaction, s => s.Get<AdministrationService>().IssuePasswordResetAsync(
            Actor.Operator, 1, default)),
        new(
            "repeat a request with a key",
            1,
            !InTransaction,
            s => s.Get<IdempotencyService>().ExecuteOnceAsync(
                SampleEntities.NewRequest(), () => Task.FromResult<ResponseContent?>(null), default),
            FindsRows: false),
        new("list the audit", 1, !InTransaction, s => s.Get<AdministrationService>().ListAuditAsync(
            Actor.Operator, new AuditFilter(null, null), new PageRequest(), default)),
        new("put a password reset in the outbox", 2, !InTransaction, s =>
            s.Get<MailService>().RequestPasswordResetAsync("jane@example.com", default)),
        new("put a confirmation in the outbox", 0, !InTransaction, s =>
            s.Get<MailService>().RequestConfirmationAsync("jane@example.com", default)),
        new("put the mails of a changed address in the outbox", 2, !InTransaction, s =>
            s.Get<MailService>().RequestEmailChangeAsync(NewUser(), "jane@example.com", default)),
        new("issue a token", 1, !InTransaction, s => s.Get<OneTimeLinkService>().IssueAsync(
            1, OneTimeLinkPurpose.PasswordReset, default)),
        new("find a link", 1, !InTransaction, s => s.Get<OneTimeLinkService>().FindAsync(
            "token", OneTimeLinkPurpose.PasswordReset, default)),
    ];

    internal sealed record AccountOperation(
        string Name,
        int Statements,
        bool HasTransaction,
        Expression<Func<SqlServerSession, Task>> Call,
        bool FindsRows = true);
}

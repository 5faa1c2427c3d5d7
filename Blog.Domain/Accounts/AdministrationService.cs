using Blog.Domain.Auditing;
using Blog.Domain.Common;
using Blog.Domain.Mail;
using Blog.Domain.OneTimeLinks;
using Blog.Domain.Sessions;
using Blog.Domain.Users;

namespace Blog.Domain.Accounts;

/// <summary>What admins do: lists accounts and the audit, and changes, blocks and deletes accounts.</summary>
public sealed class AdministrationService(
    IUserRepository users,
    IAccountRepository accounts,
    ISessionRepository sessions,
    IAuditRepository audit,
    AccountDeletion deletion,
    OneTimeLinkService oneTimeLinks,
    IMailOutbox outbox,
    IUnitOfWork unitOfWork,
    TimeProvider timeProvider)
{
    /// <summary>The error message for a change that would leave no admin.</summary>
    public const string AdminNeededMessage = "There must be an admin";

    /// <summary>The error message for an account that does not exist.</summary>
    public const string NotFoundMessage = "Account not found";

    /// <summary>Lists the accounts that match a filter, newest first.</summary>
    /// <exception cref="ForbiddenException">The actor is not an admin.</exception>
    public Task<OffsetPage<Account>> ListAsync(
        Actor actor, AccountFilter filter, PageRequest page, CancellationToken cancellationToken)
    {
        AccessPolicy.EnsureMayAdminister(actor);
        return accounts.ListAsync(filter, page, cancellationToken);
    }

    /// <summary>Returns an account.</summary>
    /// <exception cref="ForbiddenException">The actor is not an admin.</exception>
    /// <exception cref="NotFoundException">The account does not exist.</exception>
    public async Task<Account> GetAsync(Actor actor, int userId, CancellationToken cancellationToken)
    {
        AccessPolicy.EnsureMayAdminister(actor);
        return await accounts.FindAsync(userId, cancellationToken) ?? throw NotFound();
    }

    /// <summary>Returns the ID of the account with an email address.</summary>
    /// <exception cref="ForbiddenException">The actor is not an admin.</exception>
    /// <exception cref="NotFoundException">The account does not exist.</exception>
    public async Task<int> FindIdAsync(Actor actor, string email, CancellationToken cancellationToken)
    {
        AccessPolicy.EnsureMayAdminister(actor);
        var user = await users.FindWithCredentialsAsync(EmailAddress.Normalize(email), cancellationToken);
        return user?.Id ?? throw NotFound();
    }

    /// <summary>Changes the role of a user, and blocks or unblocks the user.</summary>
    /// <exception cref="ForbiddenException">The actor is not an admin.</exception>
    /// <exception cref="NotFoundException">The account does not exist.</exception>
    /// <exception cref="ConflictException">There would be no admin left.</exception>
    public async Task<Account> UpdateAsync(
        Actor actor, int userId, AccountChanges changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        AccessPolicy.EnsureMayAdminister(actor);
        await unitOfWork.RunAsync(
            async token =>
            {
                var user = await users.FindAsync(userId, token) ?? throw NotFound();
                var wasActiveAdmin = user.IsActiveAdmin;
                ChangeRole(actor, user, changes.Role);
                await ChangeBlockAsync(actor, user, changes.IsBlocked, token);
                if (wasActiveAdmin && !user.IsActiveAdmin && !await accounts.HasOtherAdminAsync(user.Id, token))
                {
                    throw new ConflictException(nameof(User.Role), AdminNeededMessage);
                }

                await unitOfWork.SaveAsync(token);
                return user;
            },
            cancellationToken);
        return await GetAsync(actor, userId, cancellationToken);
    }

    /// <summary>Deletes an account with everything its user wrote.</summary>
    /// <exception cref="ForbiddenException">The actor is not an admin.</exception>
    /// <exception cref="NotFoundException">The account does not exist.</exception>
    /// <exception cref="ConflictException">The user is the last admin.</exception>
    public Task DeleteAsync(Actor actor, int userId, CancellationToken cancellationToken)
    {
        AccessPolicy.EnsureMayAdminister(actor);
        return unitOfWork.RunAsync(
            async token =>
            {
                var user = await users.FindWithCredentialsAsync(userId, token) ?? throw NotFound();
                await deletion.RunAsync(user, actor, token);
                return true;
            },
            cancellationToken);
    }

    /// <summary>
    /// Issues a link to choose a new password, which ends an earlier one. A mail with another that was asked for is not
    /// sent any more: it would end this one.
    /// </summary>
    /// <returns>The token for the link.</returns>
    /// <exception cref="ForbiddenException">The actor is not an admin.</exception>
    /// <exception cref="NotFoundException">The account does not exist.</exception>
    public Task<string> IssuePasswordResetAsync(Actor actor, int userId, CancellationToken cancellationToken)
    {
        AccessPolicy.EnsureMayAdminister(actor);
        return unitOfWork.RunAsync(
            async token =>
            {
                var user = await users.FindAsync(userId, token) ?? throw NotFound();
                await outbox.RemoveAsync(user.Email, MailKind.PasswordReset, token);
                var linkToken = await oneTimeLinks.IssueAsync(user.Id, OneTimeLinkPurpose.PasswordReset, token);
                Record(actor, AuditAction.PasswordReset, user, "link issued");
                await unitOfWork.SaveAsync(token);
                return linkToken;
            },
            cancellationToken);
    }

    /// <summary>Lists the entries of the audit that match a filter, newest first.</summary>
    /// <exception cref="ForbiddenException">The actor is not an admin.</exception>
    public Task<OffsetPage<AuditEntry>> ListAuditAsync(
        Actor actor, AuditFilter filter, PageRequest page, CancellationToken cancellationToken)
    {
        AccessPolicy.EnsureMayAdminister(actor);
        return audit.ListAsync(filter, page, cancellationToken);
    }

    private static NotFoundException NotFound() => new(nameof(Account), NotFoundMessage);

    private void ChangeRole(Actor actor, User user, Role? role)
    {
        if (role is { } newRole && newRole != user.Role)
        {
            Record(actor, AuditAction.UserRole, user, AuditEntry.DescribeRoles(user.Role, newRole));
            user.ChangeRole(newRole);
        }
    }

    private async Task ChangeBlockAsync(Actor actor, User user, bool? isBlocked, CancellationToken cancellationToken)
    {
        switch (isBlocked)
        {
            case true when !user.IsBlocked:
                user.Block();
                await sessions.RemoveAllAsync(user.Id, keptId: null, cancellationToken);
                Record(actor, AuditAction.UserBlock, user);
                break;
            case false when user.IsBlocked:
                user.Unblock();
                Record(actor, AuditAction.UserUnblock, user);
                break;
            default:
                break;
        }
    }

    private void Record(Actor actor, AuditAction action, User user, string? detail = null) =>
        audit.Add(AuditEntry.OfUser(actor, action, user, timeProvider.GetUtcNow().UtcDateTime, detail));
}

using Blog.Domain.Auditing;
using Blog.Domain.Common;
using Blog.Domain.Users;

namespace Blog.Domain.Accounts;

/// <summary>
/// Deletes an account with everything its user wrote. It is called by the work of <see cref="IUnitOfWork.RunAsync"/>.
/// </summary>
public sealed class AccountDeletion(
    IUserRepository users,
    IAccountRepository accounts,
    IAuditRepository audit,
    IUnitOfWork unitOfWork,
    TimeProvider timeProvider)
{
    /// <summary>The error message for the last admin, who cannot leave.</summary>
    public const string LastAdminMessage = "The last admin cannot leave";

    /// <summary>Deletes an account.</summary>
    /// <exception cref="ConflictException">The user is the last admin.</exception>
    public async Task RunAsync(User user, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(actor);
        if (user.IsActiveAdmin && !await accounts.HasOtherAdminAsync(user.Id, cancellationToken))
        {
            throw new ConflictException(nameof(User.Role), LastAdminMessage);
        }

        var action = actor.UserId == user.Id ? AuditAction.UserLeave : AuditAction.UserDelete;
        await accounts.DeleteContentAsync(user, cancellationToken);
        audit.Add(AuditEntry.OfUser(
            actor, action, user, timeProvider.GetUtcNow().UtcDateTime, AuditEntry.DescribeUser(user)));
        users.Remove(user);
        await unitOfWork.SaveAsync(cancellationToken);
    }
}

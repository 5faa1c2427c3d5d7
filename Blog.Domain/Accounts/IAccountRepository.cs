using Blog.Domain.Common;
using Blog.Domain.Users;

namespace Blog.Domain.Accounts;

/// <summary>Reads accounts as admins see them, and deletes what a user has written.</summary>
public interface IAccountRepository
{
    /// <summary>Lists the accounts that match a filter, newest first.</summary>
    Task<OffsetPage<Account>> ListAsync(AccountFilter filter, PageRequest page, CancellationToken cancellationToken);

    /// <summary>Finds an account, or returns null.</summary>
    Task<Account?> FindAsync(int userId, CancellationToken cancellationToken);

    /// <summary>
    /// Returns whether there is an admin who is not blocked besides a user. Until the transaction ends, no other one
    /// changes the roles of admins.
    /// </summary>
    Task<bool> HasOtherAdminAsync(int userId, CancellationToken cancellationToken);

    /// <summary>
    /// Deletes, at once, everything of a user but the row of the user: articles with everything on them, comments
    /// elsewhere, favorites, follows in both directions, sessions, links and waiting mails. Counters are updated.
    /// </summary>
    Task DeleteContentAsync(User user, CancellationToken cancellationToken);
}

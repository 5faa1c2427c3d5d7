using Blog.Domain.Sessions;

namespace Blog.Domain.Users;

/// <summary>Reads the profiles of signed-in users.</summary>
public interface IUserProfileReader
{
    /// <summary>
    /// Finds the user of a session, or returns null if there is no such session, or one with another security stamp
    /// than its user.
    /// </summary>
    Task<SignedInUser?> FindAsync(string sessionId, CancellationToken cancellationToken);
}

namespace Blog.Domain.Users;

/// <summary>The users that are kept.</summary>
public interface IUserRepository
{
    /// <summary>Keeps a new user at the next save.</summary>
    /// <param name="user">The user.</param>
    void Add(User user);

    /// <summary>Whether an address belongs to somebody.</summary>
    /// <param name="email">The address in its one form.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether it is taken.</returns>
    Task<bool> EmailExistsAsync(string email, CancellationToken cancellationToken);

    /// <summary>Whether a username belongs to somebody.</summary>
    /// <param name="normalizedUsername">The username in the form to compare.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether it is taken.</returns>
    Task<bool> UsernameExistsAsync(string normalizedUsername, CancellationToken cancellationToken);

    /// <summary>Finds out whose a username is.</summary>
    /// <param name="normalizedUsername">The username in the form to compare.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The identity, or null where there is no such user.</returns>
    Task<int?> FindIdAsync(string normalizedUsername, CancellationToken cancellationToken);

    /// <summary>Shows a user's public profile.</summary>
    /// <param name="normalizedUsername">The username in the form to compare.</param>
    /// <param name="readerId">Who asks; null for nobody who is signed in.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The profile, or null where there is no such user.</returns>
    Task<AuthorDetails?> FindAuthorAsync(string normalizedUsername, int? readerId, CancellationToken cancellationToken);

    /// <summary>Reads a user to be changed, without the password's hash.</summary>
    /// <param name="id">The identity.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The user, or null where there is none.</returns>
    Task<User?> FindAsync(int id, CancellationToken cancellationToken);

    /// <summary>Reads a user together with the password's hash.</summary>
    /// <param name="id">The identity.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The user, or null where there is none.</returns>
    Task<User?> FindWithCredentialsAsync(int id, CancellationToken cancellationToken);

    /// <summary>Reads a user together with the password's hash.</summary>
    /// <param name="email">The address in its one form.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The user, or null where there is none.</returns>
    Task<User?> FindWithCredentialsAsync(string email, CancellationToken cancellationToken);
}

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

    /// <summary>Shows a user's profile.</summary>
    /// <param name="id">The identity.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The profile, or null where there is no such user.</returns>
    Task<UserProfile?> FindProfileAsync(int id, CancellationToken cancellationToken);

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

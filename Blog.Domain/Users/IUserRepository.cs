namespace Blog.Domain.Users;

/// <summary>Stores users. Email addresses and usernames are passed normalized.</summary>
public interface IUserRepository
{
    /// <summary>Adds a user at the next save.</summary>
    void Add(User user);

    /// <summary>Removes a user at the next save.</summary>
    void Remove(User user);

    /// <summary>Returns whether an email address is taken.</summary>
    Task<bool> EmailExistsAsync(string email, CancellationToken cancellationToken);

    /// <summary>Returns whether a username is taken.</summary>
    Task<bool> UsernameExistsAsync(string normalizedUsername, CancellationToken cancellationToken);

    /// <summary>Finds the public profile of a user, or returns null.</summary>
    /// <param name="readerId">The ID of the signed-in user, or null.</param>
    Task<AuthorDetails?> FindAuthorAsync(string normalizedUsername, int? readerId, CancellationToken cancellationToken);

    /// <summary>Finds a user to change, without the password hash, or returns null.</summary>
    Task<User?> FindAsync(int id, CancellationToken cancellationToken);

    /// <summary>Finds a user together with the password hash, or returns null.</summary>
    Task<User?> FindWithCredentialsAsync(int id, CancellationToken cancellationToken);

    /// <summary>Finds a user together with the password hash, or returns null.</summary>
    Task<User?> FindWithCredentialsAsync(string email, CancellationToken cancellationToken);

    /// <summary>Writes when a user was last seen, at once and without changing the version.</summary>
    Task SetLastSeenAsync(int id, DateTime now, CancellationToken cancellationToken);
}

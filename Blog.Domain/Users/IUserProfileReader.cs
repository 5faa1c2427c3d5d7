namespace Blog.Domain.Users;

/// <summary>Reads users' own profiles.</summary>
public interface IUserProfileReader
{
    /// <summary>Finds a user's own profile.</summary>
    /// <returns>The profile, or null where the user does not exist.</returns>
    Task<UserProfile?> FindAsync(int id, CancellationToken cancellationToken);
}

namespace Blog.Domain.Users;

/// <summary>Reads the profiles of signed-in users.</summary>
public interface IUserProfileReader
{
    /// <summary>Finds the profile of a user, or returns null.</summary>
    Task<UserProfile?> FindAsync(int id, CancellationToken cancellationToken);
}

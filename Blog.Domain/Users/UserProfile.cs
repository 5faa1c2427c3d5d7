namespace Blog.Domain.Users;

/// <summary>A user as the user sees themselves: a read model of one row, without the password's hash.</summary>
/// <param name="Id">The identity.</param>
/// <param name="Version">Which state of the user this is (<see cref="User.Version"/>).</param>
/// <param name="CreatedAt">When the user signed up (UTC).</param>
/// <param name="UpdatedAt">When the profile last changed (UTC).</param>
/// <param name="Username">The name that the user is addressed by.</param>
/// <param name="FullName">The name to show.</param>
/// <param name="Email">The address, for its owner alone.</param>
/// <param name="Bio">A few words about the user.</param>
/// <param name="Image">The address of a picture, or null.</param>
/// <param name="Social">Handles on social networks, or null.</param>
/// <param name="SecurityStamp">The word that a good token carries.</param>
public sealed record UserProfile(
    int Id,
    int Version,
    DateTime CreatedAt,
    DateTime UpdatedAt,
    string Username,
    string FullName,
    string Email,
    string Bio,
    string? Image,
    Social? Social,
    string SecurityStamp)
{
    /// <summary>Shows a user who is already at hand.</summary>
    /// <param name="user">The user, saved.</param>
    /// <returns>The profile.</returns>
    public static UserProfile Of(User user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return new(
            user.Id,
            user.Version,
            user.CreatedAt,
            user.UpdatedAt,
            user.Username,
            user.FullName,
            user.Email,
            user.Bio,
            user.Image,
            user.Social,
            user.SecurityStamp);
    }
}

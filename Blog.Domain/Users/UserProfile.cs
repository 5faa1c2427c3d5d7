using Blog.Domain.Accounts;

namespace Blog.Domain.Users;

/// <summary>A user's own profile, without the password hash.</summary>
/// <param name="CreatedAt">When the user signed up (UTC).</param>
/// <param name="UpdatedAt">When the profile was last changed (UTC).</param>
/// <param name="EmailConfirmed">Whether the email address is confirmed.</param>
/// <param name="Role">What the user may do.</param>
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
    bool EmailConfirmed,
    Role Role)
{
    /// <summary>Creates the profile of a saved user.</summary>
    public static UserProfile FromUser(User user)
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
            user.EmailConfirmed,
            user.Role);
    }
}

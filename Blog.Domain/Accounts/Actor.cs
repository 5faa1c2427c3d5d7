using Blog.Domain.Users;

namespace Blog.Domain.Accounts;

/// <summary>Who does something: a user, or the operator of the program.</summary>
/// <param name="UserId">The ID of the user; null for the operator.</param>
/// <param name="Username">The username; null for the operator.</param>
public sealed record Actor(int? UserId, string? Username, Role Role, bool IsEmailConfirmed)
{
    /// <summary>The operator, who runs commands of the program.</summary>
    public static Actor Operator { get; } = new(UserId: null, Username: null, Role.Admin, IsEmailConfirmed: true);

    /// <summary>Creates the actor of a request.</summary>
    public static Actor FromProfile(UserProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return new(profile.Id, profile.Username, profile.Role, profile.EmailConfirmed);
    }
}

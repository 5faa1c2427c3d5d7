namespace Blog.Domain.Users;

/// <summary>The credentials of a user, stored apart from <see cref="User"/> and loaded only if needed.</summary>
public sealed class UserCredentials
{
    /// <summary>The maximum length of a password hash.</summary>
    public const int PasswordHashMaxLength = 256;

    /// <summary>Creates credentials.</summary>
    public UserCredentials(string passwordHash) => PasswordHash = passwordHash;

    /// <summary>The ID of the user.</summary>
    public int UserId { get; private set; }

    /// <summary>The hash made by <see cref="IPasswordHasher"/>.</summary>
    public string PasswordHash { get; internal set; }
}

namespace Blog.Domain.Users;

/// <summary>What proves that somebody is the user. It is kept apart from <see cref="User"/> so that it is read only where a password is verified or changed.</summary>
public sealed class UserCredentials
{
    /// <summary>The most characters a password hash may have.</summary>
    public const int PasswordHashMaxLength = 256;

    /// <summary>Makes credentials.</summary>
    /// <param name="passwordHash">The hash of the password, from <see cref="IPasswordHasher"/>.</param>
    public UserCredentials(string passwordHash) => PasswordHash = passwordHash;

    /// <summary>The identity of the user.</summary>
    public int UserId { get; private set; }

    /// <summary>The hash of the password, from <see cref="IPasswordHasher"/>.</summary>
    public string PasswordHash { get; internal set; }
}

namespace Blog.Domain.Users;

/// <summary>Turns passwords into hashes that can be kept, and compares them again.</summary>
public interface IPasswordHasher
{
    /// <summary>Hashes a password with a new salt.</summary>
    /// <param name="password">The password.</param>
    /// <returns>The hash, with its salt and parameters in it.</returns>
    string Hash(string password);

    /// <summary>Compares a password with a hash, in the same time whether or not there is one.</summary>
    /// <param name="passwordHash">The hash; null where there is no such user.</param>
    /// <param name="password">The password.</param>
    /// <returns>What the comparison shows; always <see cref="PasswordVerification.Failed"/> without a hash.</returns>
    PasswordVerification Verify(string? passwordHash, string password);
}

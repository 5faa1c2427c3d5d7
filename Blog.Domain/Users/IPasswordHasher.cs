namespace Blog.Domain.Users;

/// <summary>Hashes and verifies passwords.</summary>
public interface IPasswordHasher
{
    /// <summary>Hashes a password with a new salt.</summary>
    /// <returns>The hash, including its salt and parameters.</returns>
    string Hash(string password);

    /// <summary>Verifies a password against a hash, in the same time whether or not there is one.</summary>
    /// <param name="passwordHash">The hash, or null if the user does not exist.</param>
    PasswordVerification Verify(string? passwordHash, string password);
}

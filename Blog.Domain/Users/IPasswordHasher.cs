using Blog.Domain.Common;

namespace Blog.Domain.Users;

/// <summary>Hashes and verifies passwords, a few at the same time, because that is slow by design.</summary>
public interface IPasswordHasher
{
    /// <summary>Hashes a password with a new salt.</summary>
    /// <param name="cancellationToken">Cancels a hash that has not been started.</param>
    /// <returns>The hash, including its salt and parameters.</returns>
    /// <exception cref="OverloadedException">Too many hashes are waiting.</exception>
    Task<string> HashAsync(string password, CancellationToken cancellationToken);

    /// <summary>Verifies a password against a hash, in the same time whether or not there is one.</summary>
    /// <param name="passwordHash">The hash, or null if the user does not exist.</param>
    /// <param name="cancellationToken">Cancels a verification that has not been started.</param>
    /// <exception cref="OverloadedException">Too many hashes are waiting.</exception>
    Task<PasswordVerification> VerifyAsync(
        string? passwordHash, string password, CancellationToken cancellationToken);
}

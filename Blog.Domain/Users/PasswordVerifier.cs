namespace Blog.Domain.Users;

/// <summary>Hashes and verifies passwords in the form that <see cref="Password.Normalize"/> gives them.</summary>
public sealed class PasswordVerifier(IPasswordHasher passwordHasher)
{
    /// <summary>Validates and hashes a new password.</summary>
    /// <exception cref="Common.ValidationException">The password is too short or too long.</exception>
    public Task<string> HashNewAsync(string password, CancellationToken cancellationToken) =>
        passwordHasher.HashAsync(Password.Validate(password), cancellationToken);

    /// <summary>Hashes a password that has been verified.</summary>
    public Task<string> HashAsync(string password, CancellationToken cancellationToken) =>
        passwordHasher.HashAsync(Password.Normalize(password), cancellationToken);

    /// <summary>Verifies a password, in the same time whether or not there is a hash.</summary>
    /// <param name="passwordHash">The hash, or null if the user does not exist.</param>
    public async Task<PasswordVerification> VerifyAsync(
        string? passwordHash, string password, CancellationToken cancellationToken)
    {
        var normalized = Password.Normalize(password);
        var verification = await passwordHasher.VerifyAsync(passwordHash, normalized, cancellationToken);
        if (verification != PasswordVerification.Failed || normalized == password)
        {
            return verification;
        }

        // Earlier hashes are of passwords as they were entered.
        return await passwordHasher.VerifyAsync(passwordHash, password, cancellationToken)
            == PasswordVerification.Failed
                ? verification
                : PasswordVerification.SuccessRehashNeeded;
    }
}

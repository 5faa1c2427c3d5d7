using Blog.Domain.Users;
using Blog.Infrastructure.Diagnostics;
using Microsoft.AspNetCore.Identity;

namespace Blog.Infrastructure.Security;

/// <summary>
/// ASP.NET Core Identity's hasher: PBKDF2-HMAC-SHA512 with a random salt; each hash contains its parameters.
/// </summary>
internal sealed class Pbkdf2PasswordHasher : IPasswordHasher
{
    /// <summary>The count for PBKDF2-HMAC-SHA512 in OWASP's Password Storage Cheat Sheet.</summary>
    public const int Iterations = 210_000;

    private readonly PasswordHasher<User> hasher;
    private readonly BlogMetrics metrics;

    /// <summary>Verified where there is no user, so that the time does not tell.</summary>
    private readonly Lazy<string> dummyHash;

    public Pbkdf2PasswordHasher(
        Microsoft.Extensions.Options.IOptions<PasswordHasherOptions> options, BlogMetrics metrics)
    {
        this.metrics = metrics;
        hasher = new PasswordHasher<User>(options);
        dummyHash = new Lazy<string>(() => Hash(Guid.NewGuid().ToString()));
    }

    // Identity's hasher ignores the user.
    public string Hash(string password) => hasher.HashPassword(null!, password);

    public PasswordVerification Verify(string? passwordHash, string password)
    {
        var result = hasher.VerifyHashedPassword(null!, passwordHash ?? dummyHash.Value, password);
        if (passwordHash is null || result == PasswordVerificationResult.Failed)
        {
            metrics.RecordWrongPassword();
            return PasswordVerification.Failed;
        }

        return result == PasswordVerificationResult.SuccessRehashNeeded
            ? PasswordVerification.SuccessRehashNeeded
            : PasswordVerification.Success;
    }
}

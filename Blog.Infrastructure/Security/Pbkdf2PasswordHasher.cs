using Blog.Domain.Users;
using Microsoft.AspNetCore.Identity;

namespace Blog.Infrastructure.Security;

/// <summary>ASP.NET Core Identity's hasher: PBKDF2-HMAC-SHA512 with a random salt; the parameters are kept in each hash.</summary>
internal sealed class Pbkdf2PasswordHasher : IPasswordHasher
{
    /// <summary>The count for PBKDF2-HMAC-SHA512 in OWASP's Password Storage Cheat Sheet.</summary>
    public const int Iterations = 210_000;

    private readonly PasswordHasher<User> hasher;
    private readonly Lazy<string> hashOfNobody;

    public Pbkdf2PasswordHasher(Microsoft.Extensions.Options.IOptions<PasswordHasherOptions> options)
    {
        hasher = new PasswordHasher<User>(options);
        hashOfNobody = new Lazy<string>(() => Hash(Guid.NewGuid().ToString()));
    }

    // The user is only a hook for other hashers: Identity's own ignores it.
    public string Hash(string password) => hasher.HashPassword(null!, password);

    public PasswordVerification Verify(string? passwordHash, string password)
    {
        var result = hasher.VerifyHashedPassword(null!, passwordHash ?? hashOfNobody.Value, password);
        return (passwordHash, result) switch
        {
            (null, _) or (_, PasswordVerificationResult.Failed) => PasswordVerification.Failed,
            (_, PasswordVerificationResult.SuccessRehashNeeded) => PasswordVerification.SuccessRehashNeeded,
            _ => PasswordVerification.Success,
        };
    }
}

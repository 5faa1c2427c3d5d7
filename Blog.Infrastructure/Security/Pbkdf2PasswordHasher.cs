using System.Threading.RateLimiting;
using Blog.Domain.Common;
using Blog.Domain.Users;
using Blog.Infrastructure.Configuration;
using Blog.Infrastructure.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Blog.Infrastructure.Security;

/// <summary>
/// ASP.NET Core Identity's hasher: PBKDF2-HMAC-SHA512 with a random salt; each hash contains its parameters. It hashes
/// on threads of its own, few at the same time, so that other requests keep the thread pool and most of the processor.
/// </summary>
internal sealed class Pbkdf2PasswordHasher : IPasswordHasher, IDisposable
{
    /// <summary>The count for PBKDF2-HMAC-SHA512 in OWASP's Password Storage Cheat Sheet.</summary>
    public const int Iterations = 210_000;

    private const string QueueName = "password_hashes";

    private readonly IPasswordHasher<User> hasher;
    private readonly BlogMetrics metrics;
    private readonly ConcurrencyLimiter limiter;

    /// <summary>Verified where there is no user, so that the time does not tell.</summary>
    private readonly Lazy<string> dummyHash;

    public Pbkdf2PasswordHasher(
        IPasswordHasher<User> hasher, IOptions<ConcurrencyOptions> options, BlogMetrics metrics)
    {
        this.hasher = hasher;
        this.metrics = metrics;
        limiter = new ConcurrencyLimiter(new ConcurrencyLimiterOptions
        {
            PermitLimit = options.Value.ConcurrentPasswordHashes,
            QueueLimit = options.Value.QueuedPasswordHashes,
        });
        metrics.ObserveQueue(QueueName, () => limiter.GetStatistics()?.CurrentQueuedCount ?? 0);
        dummyHash = new Lazy<string>(() => hasher.HashPassword(null!, Guid.NewGuid().ToString()));
    }

    // Identity's hasher ignores the user.
    public Task<string> HashAsync(string password, CancellationToken cancellationToken) =>
        RunAsync(() => hasher.HashPassword(null!, password), cancellationToken);

    public Task<PasswordVerification> VerifyAsync(
        string? passwordHash, string password, CancellationToken cancellationToken) =>
        RunAsync(() => Verify(passwordHash, password), cancellationToken);

    public void Dispose() => limiter.Dispose();

    private PasswordVerification Verify(string? passwordHash, string password)
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

    private async Task<T> RunAsync<T>(Func<T> hash, CancellationToken cancellationToken)
    {
        using var lease = await metrics.MeasureQueueWaitAsync(
            QueueName, limiter.AcquireAsync(1, cancellationToken));
        return lease.IsAcquired
            ? await Task.Factory.StartNew(
                hash,
                cancellationToken,
                TaskCreationOptions.LongRunning | TaskCreationOptions.RunContinuationsAsynchronously,
                TaskScheduler.Default)
            : throw new OverloadedException();
    }
}

using System.Threading.RateLimiting;
using Blog.Domain.Common;
using Blog.Infrastructure.Configuration;
using Blog.Infrastructure.Diagnostics;
using Microsoft.Extensions.Options;

namespace Blog.Infrastructure.Persistence.UnitOfWork;

/// <summary>
/// Refuses writes while too many others run or wait for the database. It has no queue of its own: the writes wait where
/// the engine can commit several of them together.
/// </summary>
internal sealed class WriteLimiter : IDisposable
{
    /// <summary>The name of the queue in the metrics.</summary>
    public const string QueueName = "writes";

    private readonly ConcurrencyLimiter limiter;

    public WriteLimiter(IOptions<ConcurrencyOptions> options, BlogMetrics metrics)
    {
        var limit = options.Value.QueuedWrites;
        limiter = new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = limit, QueueLimit = 0 });
        metrics.ObserveQueue(QueueName, () => limit - (limiter.GetStatistics()?.CurrentAvailablePermits ?? limit));
    }

    /// <summary>Returns a lease to dispose of when the write has ended.</summary>
    /// <exception cref="OverloadedException">Too many writes run or wait.</exception>
    public RateLimitLease Acquire()
    {
        var lease = limiter.AttemptAcquire();
        if (lease.IsAcquired)
        {
            return lease;
        }

        lease.Dispose();
        throw new OverloadedException();
    }

    public void Dispose() => limiter.Dispose();
}

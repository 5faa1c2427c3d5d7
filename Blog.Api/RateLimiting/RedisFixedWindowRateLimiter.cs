using System.Threading.RateLimiting;
using Blog.Infrastructure.Caching;
using StackExchange.Redis;

namespace Blog.Api.RateLimiting;

/// <summary>
/// Counts attempts in Redis, for all instances of the program together. It counts those of this instance in memory as
/// well, and that limit applies while Redis is not available.
/// </summary>
internal sealed class RedisFixedWindowRateLimiter(
    RedisConnection redis, string key, FixedWindowRateLimiterOptions options) : ReplenishingRateLimiter
{
    // The first attempt starts the window. As a script, because a counter without an expiry would never be reset.
    private const string CountAttempts = """
        local attempts = redis.call('INCRBY', KEYS[1], ARGV[1])
        local remaining = redis.call('PTTL', KEYS[1])
        if remaining < 0 then
            redis.call('PEXPIRE', KEYS[1], ARGV[2])
            remaining = tonumber(ARGV[2])
        end
        return { attempts, remaining }
        """;

    private readonly FixedWindowRateLimiter local = new(options);
    private readonly RedisKey[] keys = [$"blog:attempts:{key}"];

    public override TimeSpan? IdleDuration => local.IdleDuration;

    public override bool IsAutoReplenishing => local.IsAutoReplenishing;

    public override TimeSpan ReplenishmentPeriod => local.ReplenishmentPeriod;

    public override RateLimiterStatistics? GetStatistics() => local.GetStatistics();

    public override bool TryReplenish() => local.TryReplenish();

    /// <summary>Fails, so that the caller awaits <see cref="AcquireAsyncCore"/> instead of blocking a thread.</summary>
    protected override RateLimitLease AttemptAcquireCore(int permitCount) => new Lease(isAcquired: false, null);

    protected override async ValueTask<RateLimitLease> AcquireAsyncCore(
        int permitCount, CancellationToken cancellationToken)
    {
        var localLease = await local.AcquireAsync(permitCount, cancellationToken);
        var response = await redis.TryExecuteAsync<RedisResult?>(async database => await database.ScriptEvaluateAsync(
            CountAttempts, keys, [permitCount, (long)options.Window.TotalMilliseconds]));
        if (response is null)
        {
            return localLease;
        }

        localLease.Dispose();
        var isAcquired = (long)response[0] <= options.PermitLimit;
        return new Lease(isAcquired, isAcquired ? null : TimeSpan.FromMilliseconds((long)response[1]));
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            local.Dispose();
        }

        base.Dispose(disposing);
    }

    private sealed class Lease(bool isAcquired, TimeSpan? retryAfter) : RateLimitLease
    {
        public override bool IsAcquired => isAcquired;

        public override IEnumerable<string> MetadataNames => retryAfter is null ? [] : [MetadataName.RetryAfter.Name];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = metadataName == MetadataName.RetryAfter.Name ? retryAfter : null;
            return metadata is not null;
        }
    }
}

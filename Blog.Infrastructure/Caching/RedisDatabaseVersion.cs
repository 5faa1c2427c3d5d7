namespace Blog.Infrastructure.Caching;

/// <summary>
/// Counts the writes of all instances of the program in Redis, and those of this instance while Redis is not available.
/// No two of these numbers are equal, so a response that was cached under an earlier one is never served again.
/// </summary>
/// <remarks>
/// While Redis is not available, the number is negative and starts at random, so that it is unique to the instance.
/// When Redis is back, it may have missed writes, or lost the counter. The first read then advances the counter by a
/// random step, so that it repeats no number.
/// </remarks>
internal sealed class RedisDatabaseVersion(RedisConnection redis)
{
    private const string Key = "blog:version";

    /// <summary>Makes it unlikely that two steps are equal, and leaves room for millions of them.</summary>
    private const long MaxStep = 1L << 40;

    private readonly long firstLocalVersion = -Random.Shared.NextInt64(1L << 32, 1L << 62);

    private long uncountedWrites;
    private long reconciledChanges;

    /// <summary>Counts the events that may have made the counter in Redis wrong.</summary>
    private long Changes => redis.Failures + Interlocked.Read(ref uncountedWrites);

    public ValueTask<long> ReadAsync() =>
        redis.IsAvailable ? ReadFromRedisAsync() : ValueTask.FromResult(firstLocalVersion - Changes);

    /// <summary>Counts a write, including a failed one, which may have been committed.</summary>
    public async ValueTask AdvanceAsync()
    {
        if (await IncrementAsync(1) is null)
        {
            Interlocked.Increment(ref uncountedWrites);
        }
    }

    private async ValueTask<long> ReadFromRedisAsync()
    {
        // Before the command: what changes in the meantime is reconciled by the next read.
        var changes = Changes;
        if (Interlocked.Read(ref reconciledChanges) == changes
            && await redis.TryExecuteAsync(static database => database.StringGetAsync(Key)) is { IsNull: false } count)
        {
            return (long)count;
        }

        if (await IncrementAsync(Random.Shared.NextInt64(1, MaxStep)) is { } advanced)
        {
            Interlocked.Exchange(ref reconciledChanges, changes);
            return advanced;
        }

        return firstLocalVersion - Changes;
    }

    private Task<long?> IncrementAsync(long step) => redis.TryExecuteAsync<long?>(
        async database => await database.StringIncrementAsync(Key, step));
}

using Blog.Infrastructure.Caching;

namespace Blog.Infrastructure.Persistence.SqlServer;

/// <summary>
/// Counts writes: in Redis those of all instances of the program, without Redis those of this one. SQL Server has no
/// change counter that is cheap enough to read for each cached response.
/// </summary>
internal sealed class SqlServerDatabaseVersion(RedisDatabaseVersion? redis = null) : IDatabaseVersion
{
    private long count;

    public ValueTask<long> ReadAsync() =>
        redis is null ? ValueTask.FromResult(Interlocked.Read(ref count)) : redis.ReadAsync();

    /// <summary>Counts a write, including a failed one, which may have been committed.</summary>
    public ValueTask AdvanceAsync()
    {
        if (redis is not null)
        {
            return redis.AdvanceAsync();
        }

        Interlocked.Increment(ref count);
        return ValueTask.CompletedTask;
    }
}

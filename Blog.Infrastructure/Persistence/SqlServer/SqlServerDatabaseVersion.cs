namespace Blog.Infrastructure.Persistence.SqlServer;

/// <summary>
/// Counts the writes of this instance of the program. SQL Server has no change counter that is cheap enough to read for
/// each cached response, so the writes of other instances are not counted.
/// </summary>
internal sealed class SqlServerDatabaseVersion : IDatabaseVersion
{
    private long count;

    public long Read() => Interlocked.Read(ref count);

    /// <summary>Counts a write, including a failed one, which may have been committed.</summary>
    public void Advance() => Interlocked.Increment(ref count);
}

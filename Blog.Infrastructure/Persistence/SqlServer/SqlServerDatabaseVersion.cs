namespace Blog.Infrastructure.Persistence.SqlServer;

/// <summary>
/// Counts the writes of this copy of the program. SQL Server does not tell of the writes of others at the price of a
/// cached response.
/// </summary>
internal sealed class SqlServerDatabaseVersion : IDatabaseVersion
{
    private long count;

    public long Read() => Interlocked.Read(ref count);

    /// <summary>Counts a write, also a failed one: it may have been committed all the same.</summary>
    public void Advance() => Interlocked.Increment(ref count);
}

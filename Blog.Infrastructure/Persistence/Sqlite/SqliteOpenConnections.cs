namespace Blog.Infrastructure.Persistence.Sqlite;

/// <summary>The open connections of the program to its database file.</summary>
internal sealed class SqliteOpenConnections
{
    private readonly Lock gate = new();
    private readonly HashSet<CachingSqliteConnection> connections = [];

    public void Add(CachingSqliteConnection connection)
    {
        lock (gate)
        {
            connections.Add(connection);
        }
    }

    public void Remove(CachingSqliteConnection connection)
    {
        lock (gate)
        {
            connections.Remove(connection);
        }
    }

    /// <summary>Closes the connections that are not in use.</summary>
    /// <param name="kept">A connection that stays open.</param>
    /// <returns>Whether all others are closed.</returns>
    public bool TryCloseUnused(CachingSqliteConnection? kept)
    {
        // Not in the lock, because a connection that is closed removes itself.
        foreach (var connection in GetAllExcept(kept))
        {
            connection.TryCloseUnused();
        }

        return GetAllExcept(kept).Length == 0;
    }

    private CachingSqliteConnection[] GetAllExcept(CachingSqliteConnection? kept)
    {
        lock (gate)
        {
            return [.. connections.Where(connection => connection != kept)];
        }
    }
}

using Microsoft.Data.Sqlite;

namespace Blog.Infrastructure.Persistence.Sqlite;

/// <summary>
/// Creates connections, and sets what SQLite keeps for each of them: how long to wait for another program's lock, when
/// to flush (in WAL mode NORMAL loses nothing when the program is killed, https://www.sqlite.org/wal.html), a small
/// page cache, because there are many connections, and the function that the triggers of the full-text index call.
/// </summary>
internal static class SqliteConnectionFactory
{
    private const string Pragmas =
        "PRAGMA busy_timeout = 10000; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -64;";

    /// <summary>Opens a connection that belongs to no context.</summary>
    /// <param name="additionalPragmas">Pragmas to run after the common ones.</param>
    public static CachingSqliteConnection Open(string? connectionString, string additionalPragmas = "")
    {
        var connection = new CachingSqliteConnection(connectionString);
        connection.Open();
        Configure(connection, additionalPragmas);
        return connection;
    }

    /// <summary>Runs the pragmas on a connection that has been opened, and registers the function.</summary>
    public static void Configure(SqliteConnection connection, string additionalPragmas = "")
    {
        SqliteSearch.AddFunction(connection);
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas + additionalPragmas;
        command.ExecuteNonQuery();
    }
}

using Microsoft.Data.Sqlite;

namespace Blog.Infrastructure.Persistence.Sqlite;

/// <summary>
/// Sets what SQLite keeps for each connection: how long to wait for another program's lock, when to flush
/// (https://www.sqlite.org/pragma.html#pragma_synchronous), a small page cache, because there are many connections, and
/// the function that the triggers of the full-text index call.
/// </summary>
internal static class SqliteConnectionSettings
{
    private static readonly string Pragmas =
        $"PRAGMA busy_timeout = {(int)DatabaseOptions.DefaultLockTimeout.TotalMilliseconds}; PRAGMA cache_size = -64;";

    /// <summary>Runs the pragmas on a connection that has been opened, and registers the function.</summary>
    /// <param name="additionalPragmas">Pragmas to run after the common ones.</param>
    public static void Apply(
        SqliteConnection connection, DatabaseSynchronous synchronous, string additionalPragmas = "")
    {
        SqliteSearch.AddFunctions(connection);
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas + GetPragma(synchronous) + additionalPragmas;
        command.ExecuteNonQuery();
    }

    private static string GetPragma(DatabaseSynchronous synchronous) =>
        synchronous == DatabaseSynchronous.Normal ? "PRAGMA synchronous = NORMAL;" : "PRAGMA synchronous = FULL;";
}

using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Blog.Infrastructure.Persistence.Sqlite;

/// <summary>
/// Gives each pooled context a <see cref="CachingSqliteConnection"/>, and sets what SQLite keeps for each connection:
/// how long to wait for another program's lock, when to flush (in WAL mode NORMAL loses nothing when the program is
/// killed, https://www.sqlite.org/wal.html), and a small page cache, because there are many connections.
/// </summary>
internal sealed class SqliteConnectionInterceptor : DbConnectionInterceptor
{
    private const string Pragmas =
        "PRAGMA busy_timeout = 10000; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -64;";

    /// <summary>Opens a connection outside of any context.</summary>
    /// <param name="connectionString">The completed connection string.</param>
    /// <param name="additionalPragmas">Pragmas to run after the common ones.</param>
    public static CachingSqliteConnection Open(string? connectionString, string additionalPragmas = "")
    {
        var connection = new CachingSqliteConnection(connectionString);
        connection.Open();
        Configure(connection, additionalPragmas);
        return connection;
    }

    // EF Core's own connection also registers functions for decimals and regular expressions, which no query uses.
    public override InterceptionResult<DbConnection> ConnectionCreating(
        ConnectionCreatingEventData eventData, InterceptionResult<DbConnection> result) =>
        InterceptionResult<DbConnection>.SuppressWithResult(new CachingSqliteConnection(eventData.ConnectionString));

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
        Configure(connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Configure(connection);
        return Task.CompletedTask;
    }

    private static void Configure(DbConnection connection, string additionalPragmas = "")
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas + additionalPragmas;
        command.ExecuteNonQuery();
    }
}

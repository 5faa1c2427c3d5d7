using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Blog.Infrastructure.Persistence.Interceptors;

/// <summary>
/// Gives each pooled context a connection that lasts as long as the context, and sets what SQLite keeps for each
/// connection: waiting for another writer instead of failing, syncing at checkpoints, which with the write-ahead log
/// loses nothing when the program dies (https://www.sqlite.org/wal.html), and few pages in memory, as there are many
/// connections. The log itself is switched on by EF Core when it creates the file.
/// </summary>
internal sealed class SqliteConnectionInterceptor : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA busy_timeout = 10000; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -64;";

    /// <summary>Opens a connection of its own, beside those of contexts.</summary>
    /// <param name="connectionString">Where the database is.</param>
    /// <param name="more">What else is to be set.</param>
    /// <returns>The connection, open.</returns>
    public static LastingSqliteConnection Open(string? connectionString, string more = "")
    {
        var connection = new LastingSqliteConnection(connectionString);
        connection.Open();
        Apply(connection, more);
        return connection;
    }

    // The provider's own would also register EF Core's functions for decimals and regular expressions, which no query here uses.
    public override InterceptionResult<DbConnection> ConnectionCreating(
        ConnectionCreatingEventData eventData, InterceptionResult<DbConnection> result) =>
        InterceptionResult<DbConnection>.SuppressWithResult(new LastingSqliteConnection(eventData.ConnectionString));

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Apply(connection);
        return Task.CompletedTask;
    }

    private static void Apply(DbConnection connection, string more = "")
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas + more;
        command.ExecuteNonQuery();
    }
}

using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Blog.Infrastructure.Persistence.Interceptors;

/// <summary>
/// Gives each pooled context a connection that lasts as long as the context, and sets what SQLite keeps for each
/// connection: waiting for another writer instead of failing, and syncing at checkpoints, which with the write-ahead
/// log loses nothing when the program dies (https://www.sqlite.org/wal.html). The log itself is switched on by EF Core
/// when it creates the file.
/// </summary>
internal sealed class SqliteConnectionInterceptor : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA busy_timeout = 10000; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -256; PRAGMA wal_autocheckpoint = 4000;";

    /// <summary>Sets what is to be set.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="more">What else is to be set.</param>
    public static void Apply(DbConnection connection, string more = "")
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas + more;
        command.ExecuteNonQuery();
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
}

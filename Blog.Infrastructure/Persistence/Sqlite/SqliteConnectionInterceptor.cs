using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Blog.Infrastructure.Persistence.Sqlite;

/// <summary>Gives each pooled context a <see cref="CachingSqliteConnection"/>.</summary>
internal sealed class SqliteConnectionInterceptor(SqliteDatabaseFile file) : DbConnectionInterceptor
{
    // EF Core's own connection also registers functions for decimals and regular expressions, which no query uses.
    public override InterceptionResult<DbConnection> ConnectionCreating(
        ConnectionCreatingEventData eventData, InterceptionResult<DbConnection> result) =>
        InterceptionResult<DbConnection>.SuppressWithResult(
            new CachingSqliteConnection(eventData.ConnectionString, file));

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
        file.Configure((SqliteConnection)connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        file.Configure((SqliteConnection)connection);
        return Task.CompletedTask;
    }
}

using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using SQLitePCL;

namespace Blog.Infrastructure.Persistence.Sqlite;

/// <summary>
/// Reads SQLite's data version, which changes when any other connection commits, including those of other programs
/// (https://www.sqlite.org/pragma.html#pragma_data_version). It takes a twentieth of the time of a query.
/// </summary>
internal sealed class SqliteDatabaseVersion(IOptions<DatabaseOptions> options) : IDatabaseVersion, IDisposable
{
    private readonly Lock gate = new();
    private SqliteConnection? connection;
    private sqlite3_stmt? statement;

    public ValueTask<long> ReadAsync()
    {
        // The number is specific to a connection, so all callers share one.
        lock (gate)
        {
            statement ??= Prepare();
            try
            {
                SqliteException.ThrowExceptionForRC(raw.sqlite3_step(statement), connection!.Handle);
                return ValueTask.FromResult(raw.sqlite3_column_int64(statement, 0));
            }
            finally
            {
                _ = raw.sqlite3_reset(statement);
            }
        }
    }

    public void Dispose()
    {
        statement?.Dispose();
        connection?.Dispose();
    }

    private sqlite3_stmt Prepare()
    {
        connection ??= SqliteConnectionFactory.Open(options.Value.ConnectionString);
        SqliteException.ThrowExceptionForRC(
            raw.sqlite3_prepare_v2(connection.Handle, "PRAGMA data_version;", out var prepared), connection.Handle);
        return prepared;
    }
}

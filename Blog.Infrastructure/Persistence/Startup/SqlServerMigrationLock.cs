using Microsoft.Data.SqlClient;

namespace Blog.Infrastructure.Persistence.Startup;

/// <summary>
/// Lets one program at a time create and migrate the database of a SQL Server. EF Core's own lock is inside the
/// database, and so cannot keep two programs from creating it; this one is in <c>master</c>, and ends with its connection.
/// </summary>
internal sealed class SqlServerMigrationLock : IAsyncDisposable
{
    private readonly SqlConnection connection;

    private SqlServerMigrationLock(SqlConnection connection) => this.connection = connection;

    /// <summary>Waits for the lock.</summary>
    /// <param name="connectionString">The database, which need not exist.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The lock, given back when disposed; null where the login is not let into <c>master</c>, and so could not create a database either.</returns>
    public static async Task<SqlServerMigrationLock?> AcquireAsync(string connectionString, CancellationToken cancellationToken)
    {
        const int waitWithoutEnd = 0;
        var master = new SqlConnectionStringBuilder(connectionString) { InitialCatalog = "master", Pooling = false };
        var connection = new SqlConnection(master.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandTimeout = waitWithoutEnd;
            command.CommandText =
                "EXEC sp_getapplock @Resource = 'Blog migration', @LockMode = 'Exclusive', @LockOwner = 'Session', @LockTimeout = -1;";
            await command.ExecuteNonQueryAsync(cancellationToken);
            return new SqlServerMigrationLock(connection);
        }
        catch (SqlException)
        {
            await connection.DisposeAsync();
            return null;
        }
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();
}

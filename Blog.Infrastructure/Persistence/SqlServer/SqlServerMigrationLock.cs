using Microsoft.Data.SqlClient;

namespace Blog.Infrastructure.Persistence.SqlServer;

/// <summary>
/// Lets one program at a time create and migrate a database. EF Core's own lock is inside the database, so it cannot
/// keep two programs from creating it. This one is in <c>master</c>, and ends with its connection.
/// </summary>
internal sealed class SqlServerMigrationLock : IAsyncDisposable
{
    private const string AcquireSql =
        """
        EXEC sp_getapplock @Resource = 'Blog migration',
            @LockMode = 'Exclusive', @LockOwner = 'Session', @LockTimeout = -1;
        """;

    private readonly SqlConnection connection;

    private SqlServerMigrationLock(SqlConnection connection) => this.connection = connection;

    /// <summary>Waits for the lock. Throws all errors but a denied access, so that the caller tries again.</summary>
    /// <returns>
    /// The lock, or null where the login has no access to <c>master</c> and therefore cannot create a database either.
    /// </returns>
    public static async Task<SqlServerMigrationLock?> AcquireAsync(
        string connectionString, CancellationToken cancellationToken)
    {
        const int noTimeout = 0;
        var master = new SqlConnectionStringBuilder(connectionString) { InitialCatalog = "master", Pooling = false };
        var connection = new SqlConnection(master.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandTimeout = noTimeout;
            command.CommandText = AcquireSql;
            await command.ExecuteNonQueryAsync(cancellationToken);
            return new SqlServerMigrationLock(connection);
        }
        catch (SqlException exception) when (IsDenied(exception))
        {
            await connection.DisposeAsync();
            return null;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    /// <summary>
    /// The login failed (18456), it has no user in the database (916), or the database cannot be opened (4060).
    /// </summary>
    private static bool IsDenied(SqlException exception) =>
        exception.Errors.Cast<SqlError>().Any(error => error.Number is 18456 or 916 or 4060);
}

namespace Blog.Infrastructure.Persistence.Sqlite;

/// <summary>
/// Reads SQLite's data version, which changes when any other connection commits, including those of other programs
/// (https://www.sqlite.org/pragma.html#pragma_data_version). It takes a twentieth of the time of a query.
/// </summary>
internal sealed class SqliteDatabaseVersion(SqliteDatabaseFile file) : IDatabaseVersion
{
    // The number is specific to a connection, so all callers share that of the file.
    public ValueTask<long> ReadAsync() => ValueTask.FromResult(file.ReadVersion());
}

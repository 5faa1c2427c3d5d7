using Blog.Infrastructure.Persistence.Startup;

namespace Blog.Infrastructure.Persistence.Sqlite;

/// <summary>
/// Lets one program at a time create and migrate a database. EF Core's own lock is a row in a table, which stays there
/// when the program is killed. This one is a lock on a file, which the operating system releases.
/// </summary>
internal sealed class SqliteMigrationLock : IDisposable
{
    private static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(50);

    private readonly FileStream file;

    private SqliteMigrationLock(FileStream file) => this.file = file;

    /// <summary>Creates the folder of the database, and waits for the lock.</summary>
    /// <exception cref="DatabaseNotReadyException">The folder does not exist and cannot be created.</exception>
    /// <exception cref="DatabaseUnusableException">The program has no right to write there.</exception>
    public static async Task<SqliteMigrationLock> AcquireAsync(string databaseFile, CancellationToken cancellationToken)
    {
        while (true)
        {
            SqliteFileSystem.CreateFolder(databaseFile);
            if (SqliteFileLock.TryAcquireMigration(databaseFile) is { } file)
            {
                return new SqliteMigrationLock(file);
            }

            await Task.Delay(RetryDelay, cancellationToken);
        }
    }

    public void Dispose() => file.Dispose();
}

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

    /// <summary>Waits for the lock.</summary>
    /// <exception cref="DatabaseNotReadyException">
    /// The folder of the database does not exist and cannot be created.
    /// </exception>
    public static async Task<SqliteMigrationLock> AcquireAsync(string databaseFile, CancellationToken cancellationToken)
    {
        var path = $"{databaseFile}-migration";
        while (true)
        {
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(databaseFile)!);
                return new SqliteMigrationLock(
                    new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException exception) when (IsLocked(exception))
            {
                await Task.Delay(RetryDelay, cancellationToken);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw new DatabaseNotReadyException(exception.Message, exception);
            }
        }
    }

    public void Dispose() => file.Dispose();

    /// <summary>EWOULDBLOCK on Linux and macOS, a sharing violation on Windows.</summary>
    private static bool IsLocked(IOException exception) => exception.HResult is 11 or 35 or unchecked((int)0x80070020);
}

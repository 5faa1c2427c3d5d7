using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.Startup;

/// <summary>
/// Lets one program at a time create and migrate an SQLite database. EF Core's own lock is a row in a table, which a
/// crash leaves behind for ever; this one is held by the operating system, which takes it away with the program.
/// Whoever holds it may thus take away such a row. SQL Server's lock ends with its connection and needs no help.
/// </summary>
internal sealed class SqliteMigrationLock : IDisposable
{
    private static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(50);

    private readonly FileStream file;

    private SqliteMigrationLock(FileStream file) => this.file = file;

    /// <summary>Waits for the lock.</summary>
    /// <param name="databaseFile">The database, which need not exist.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The lock, given back when disposed.</returns>
    /// <exception cref="DatabaseNotReadyException">The database's folder is not there and cannot be made.</exception>
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
            catch (IOException exception) when (IsHeld(exception))
            {
                await Task.Delay(RetryDelay, cancellationToken);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw new DatabaseNotReadyException(exception.Message, exception);
            }
        }
    }

    /// <summary>Whether somebody else has the file: EWOULDBLOCK on Linux and macOS, a sharing violation on Windows.</summary>
    private static bool IsHeld(IOException exception) => exception.HResult is 11 or 35 or unchecked((int)0x80070020);

    /// <summary>Takes away the row by which a program that died while migrating would keep all others waiting.</summary>
    /// <param name="context">The database.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A task that ends when it is gone.</returns>
    public static async Task ClearLeftoverAsync(BlogDbContext context, CancellationToken cancellationToken)
    {
        const int genericError = 1;
        try
        {
            await context.Database.ExecuteSqlRawAsync("""DELETE FROM "__EFMigrationsLock" """, cancellationToken);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == genericError)
        {
            // There has been no migration yet, so there is no such table.
        }
    }

    public void Dispose() => file.Dispose();
}

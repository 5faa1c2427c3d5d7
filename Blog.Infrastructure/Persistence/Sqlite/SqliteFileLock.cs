using Blog.Infrastructure.Persistence.Startup;
using Blog.Infrastructure.Security;

namespace Blog.Infrastructure.Persistence.Sqlite;

/// <summary>
/// Locks on an empty file beside the database, which the operating system releases when the program ends in any way.
/// The file stays: if it were deleted, two programs could hold locks on two files of the same name.
/// </summary>
internal static class SqliteFileLock
{
    /// <summary>Takes the lock that any number of programs hold while they have the database open.</summary>
    /// <returns>The lock, or null while another program has the exclusive one.</returns>
    public static FileStream? TryAcquireShared(string databaseFile) =>
        TryOpen($"{databaseFile}-lock", FileAccess.Read, FileShare.Read);

    /// <summary>Takes the lock that only a program alone can hold, to replace the database.</summary>
    /// <returns>The lock, or null while another program has the database open.</returns>
    public static FileStream? TryAcquireExclusive(string databaseFile) =>
        TryOpen($"{databaseFile}-lock", FileAccess.ReadWrite, FileShare.None);

    /// <summary>Takes the lock of a program that migrates.</summary>
    public static FileStream? TryAcquireMigration(string databaseFile) =>
        TryOpen($"{databaseFile}-migration", FileAccess.ReadWrite, FileShare.None);

    private static FileStream? TryOpen(string path, FileAccess access, FileShare share)
    {
        try
        {
            return OwnerOnlyFile.Open(path, FileMode.OpenOrCreate, access, share);
        }
        catch (IOException exception) when (IsLocked(exception))
        {
            return null;
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new DatabaseUnusableException(exception.Message, exception);
        }
        catch (IOException exception)
        {
            throw new DatabaseNotReadyException(exception.Message, exception);
        }
    }

    /// <summary>EWOULDBLOCK on Linux and macOS, a sharing violation on Windows.</summary>
    private static bool IsLocked(IOException exception) => exception.HResult is 11 or 35 or unchecked((int)0x80070020);
}

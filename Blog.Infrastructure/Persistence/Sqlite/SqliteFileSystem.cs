using System.Globalization;
using Blog.Infrastructure.Persistence.Startup;
using Blog.Infrastructure.Security;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Blog.Infrastructure.Persistence.Sqlite;

/// <summary>Creates and validates the database file and its folder, and renames files.</summary>
internal static class SqliteFileSystem
{
    /// <summary>Creates the folder of the database, if it does not exist.</summary>
    /// <exception cref="DatabaseNotReadyException">It cannot be created, for example in a file.</exception>
    /// <exception cref="DatabaseUnusableException">The program has no right to create it.</exception>
    public static void CreateFolder(string databaseFile)
    {
        try
        {
            OwnerOnlyFile.CreateFolderOf(databaseFile);
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

    /// <summary>Throws if the file is not a database, or if the program may not write to it or create it.</summary>
    /// <exception cref="DatabaseUnusableException">The message says what is wrong, and how to fix it.</exception>
    public static void Validate(string databaseFile)
    {
        if (Directory.Exists(databaseFile))
        {
            throw new DatabaseUnusableException($"{databaseFile} is a folder, not a database.");
        }

        if (!File.Exists(databaseFile))
        {
            ValidateRights(databaseFile);
            return;
        }

        try
        {
            using var connection = new SqliteConnection(
                new SqliteConnectionStringBuilder
                {
                    DataSource = databaseFile,
                    Mode = SqliteOpenMode.ReadWrite,
                    Pooling = false,
                    DefaultTimeout = 1,
                }.ConnectionString);
            connection.Open();
            if (raw.sqlite3_db_readonly(connection.Handle, "main") == 1)
            {
                throw NotWritable(databaseFile);
            }

            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA schema_version;";
            command.ExecuteScalar();
        }
        catch (SqliteException exception) when (SqliteErrorCodes.IsDamage(exception.SqliteErrorCode))
        {
            throw new DatabaseUnusableException($"{databaseFile} cannot be used: {exception.Message}", exception);
        }
        catch (SqliteException exception)
            when (exception.SqliteErrorCode == SqliteErrorCodes.CannotOpen && !IsReadable(databaseFile))
        {
            throw NotWritable(databaseFile);
        }
        catch (SqliteException)
        {
            // The migration meets the same error, which may have passed by then.
        }
    }

    /// <summary>
    /// Creates an empty database if there is none, because SQLite would create it with wider rights. The caller holds
    /// the <see cref="SqliteMigrationLock"/>.
    /// </summary>
    public static void CreateDatabase(string databaseFile)
    {
        if (File.Exists(databaseFile))
        {
            return;
        }

        // A log that a deleted database has left behind belongs to no other database.
        MoveIfExists($"{databaseFile}-wal", GetArchiveName($"{databaseFile}-wal"));
        File.Delete($"{databaseFile}-shm");
        OwnerOnlyFile.Open(databaseFile, FileMode.CreateNew, FileAccess.Write, FileShare.None).Dispose();
    }

    /// <summary>
    /// Returns whether nobody has the right to write to a file, which open connections do not notice.
    /// </summary>
    public static bool IsReadOnly(string file) => OperatingSystem.IsWindows()
        ? File.GetAttributes(file).HasFlag(FileAttributes.ReadOnly)
        : File.Exists(file)
            && (File.GetUnixFileMode(file)
                & (UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)) == 0;

    /// <summary>Creates the exception for a database file that was moved, deleted or replaced.</summary>
    public static DatabaseNotReadyException Missing(string databaseFile) =>
        new($"The database file {databaseFile} is missing.");

    /// <summary>Renames a file, if it exists.</summary>
    public static void MoveIfExists(string file, string newName)
    {
        if (File.Exists(file))
        {
            File.Move(file, newName);
        }
    }

    /// <summary>Returns the name under which a replaced file is kept: its own with the time, and unique.</summary>
    public static string GetArchiveName(string file)
    {
        var dated = string.Create(CultureInfo.InvariantCulture, $"{file}.{DateTime.UtcNow:yyyyMMdd'T'HHmmss'Z'}");
        var name = dated;
        for (var number = 2; File.Exists(name); number++)
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{dated}-{number}");
        }

        return name;
    }

    private static DatabaseUnusableException NotWritable(string databaseFile) =>
        new(OwnerOnlyFile.DescribeDenied(databaseFile));

    // SQLite does not tell why it cannot open a file. It has not opened it, so no lock is lost when it is closed here.
    private static bool IsReadable(string databaseFile)
    {
        try
        {
            File.OpenHandle(databaseFile, share: FileShare.ReadWrite).Dispose();
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    /// <summary>Throws if the folder exists, and the program has no right to create the database there.</summary>
    private static void ValidateRights(string databaseFile)
    {
        try
        {
            OwnerOnlyFile.Open(
                $"{databaseFile}.{Guid.NewGuid():N}",
                FileMode.CreateNew,
                FileAccess.Write,
                FileShare.None,
                FileOptions.DeleteOnClose).Dispose();
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new DatabaseUnusableException(exception.Message, exception);
        }
        catch (IOException)
        {
            // The folder does not exist, or the disk is not there yet. The migration meets the same error.
        }
    }
}

using System.Globalization;
using Blog.Infrastructure.Persistence.Startup;
using Blog.Infrastructure.Security;
using Microsoft.Data.Sqlite;

namespace Blog.Infrastructure.Persistence.Sqlite;

/// <summary>Creates the database file, and puts files aside.</summary>
internal static class SqliteFolder
{
    /// <summary>Creates the folder of the database, if it does not exist.</summary>
    /// <exception cref="DatabaseNotReadyException">It cannot be created, for example in a file.</exception>
    /// <exception cref="DatabaseUnusableException">The program has no right to create it.</exception>
    public static void Create(string databaseFile)
    {
        try
        {
            OwnerOnlyFile.CreateFolderOf(databaseFile);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new DatabaseUnusableException(
                $"The folder of the database, {Path.GetDirectoryName(databaseFile)}, cannot be created: "
                + exception.Message,
                exception);
        }
        catch (IOException exception)
        {
            throw new DatabaseNotReadyException(exception.Message, exception);
        }
    }

    /// <summary>Throws if there is something in place of the database that is no database.</summary>
    /// <exception cref="DatabaseUnusableException">The message says what it is.</exception>
    public static void Validate(string databaseFile)
    {
        if (Directory.Exists(databaseFile))
        {
            throw new DatabaseUnusableException($"{databaseFile} is a folder, and not a database.");
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
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA schema_version;";
            command.ExecuteScalar();
        }
        catch (SqliteException exception) when (SqliteErrorCodes.IsDamage(exception.SqliteErrorCode))
        {
            throw new DatabaseUnusableException($"{databaseFile} cannot be used: {exception.Message}", exception);
        }
        catch (SqliteException)
        {
            // The migration meets the same error, which may have passed by then.
        }
    }

    /// <summary>
    /// Creates an empty database, because SQLite would create it with wider rights. The caller holds the
    /// <see cref="SqliteMigrationLock"/>.
    /// </summary>
    public static void CreateIfMissing(string databaseFile)
    {
        if (File.Exists(databaseFile))
        {
            return;
        }

        // A log that a deleted database has left behind belongs to no other database.
        Rename($"{databaseFile}-wal", GetDatedName($"{databaseFile}-wal"));
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

    /// <summary>Creates the exception for a database that another file, or none, has taken the place of.</summary>
    public static DatabaseNotReadyException Missing(string databaseFile) =>
        new($"The database {databaseFile} is not in its place.");

    /// <summary>Creates the exception for a folder in which the program may not create files.</summary>
    public static DatabaseUnusableException NotWritable(string file, Exception exception) =>
        new($"The program may not write to {Path.GetDirectoryName(file)}, the folder of the database.", exception);

    /// <summary>Renames a file, if it exists.</summary>
    public static void Rename(string file, string newName)
    {
        if (File.Exists(file))
        {
            File.Move(file, newName);
        }
    }

    /// <summary>Returns a name for a file that is put aside, which no other file has.</summary>
    public static string GetDatedName(string file)
    {
        var dated = string.Create(CultureInfo.InvariantCulture, $"{file}.{DateTime.UtcNow:yyyyMMdd'T'HHmmss'Z'}");
        var name = dated;
        for (var number = 2; File.Exists(name); number++)
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{dated}-{number}");
        }

        return name;
    }

    /// <summary>Throws if the folder exists, and the program has no right to create the database there.</summary>
    private static void ValidateRights(string databaseFile)
    {
        try
        {
            new FileStream(
                $"{databaseFile}.{Guid.NewGuid():N}",
                FileMode.CreateNew,
                FileAccess.Write,
                FileShare.None,
                bufferSize: 1,
                FileOptions.DeleteOnClose).Dispose();
        }
        catch (UnauthorizedAccessException exception)
        {
            throw NotWritable(databaseFile, exception);
        }
        catch (IOException)
        {
            // The folder does not exist, or the disk is not there yet. The migration meets the same error.
        }
    }
}

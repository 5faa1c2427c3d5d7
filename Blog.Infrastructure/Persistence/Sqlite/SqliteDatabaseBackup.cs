using Blog.Infrastructure.Persistence.Startup;
using Blog.Infrastructure.Security;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Blog.Infrastructure.Persistence.Sqlite;

/// <summary>
/// Copies the database by SQLite's online backup (https://www.sqlite.org/backup.html). A copy is made under another
/// name in the same folder, verified, and renamed, so that a file is never incomplete.
/// </summary>
internal sealed class SqliteDatabaseBackup(IOptions<DatabaseOptions> options, IServiceScopeFactory scopes)
    : IDatabaseBackup
{
    private readonly string database = new SqliteConnectionStringBuilder(options.Value.ConnectionString).DataSource;

    public async Task BackUpAsync(string file, CancellationToken cancellationToken)
    {
        var target = Path.GetFullPath(file);
        if (!File.Exists(database))
        {
            throw new DatabaseUnusableException($"There is no database {database}.");
        }

        if (Path.Exists(target))
        {
            throw new DatabaseUnusableException($"{target} already exists.");
        }

        await CopyAsync(database, target, copy => File.Move(copy, target, overwrite: false), cancellationToken);
    }

    public async Task<string?> RestoreAsync(string file, CancellationToken cancellationToken)
    {
        var source = Path.GetFullPath(file);
        if (!File.Exists(source))
        {
            throw new DatabaseUnusableException($"There is no file {source}.");
        }

        if (source == database)
        {
            throw new DatabaseUnusableException($"{source} is the database itself, not a backup.");
        }

        SqliteFileSystem.CreateFolder(database);
        using var exclusiveLock = SqliteFileLock.TryAcquireExclusive(database) ?? throw InUse();
        string? archive = null;
        await CopyAsync(source, database, copy => archive = Replace(copy), cancellationToken);
        return archive;
    }

    /// <summary>Makes and verifies a copy, and moves it to its target.</summary>
    private async Task CopyAsync(
        string source, string target, Action<string> moveInPlace, CancellationToken cancellationToken)
    {
        var copy = $"{target}.{Guid.NewGuid():N}";
        try
        {
            await OwnerOnlyFile.Open(copy, FileMode.CreateNew, FileAccess.Write, FileShare.None).DisposeAsync();
            await CopyVerifiedAsync(source, copy, cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            moveInPlace(copy);
        }
        catch (SqliteException exception) when (!SqliteErrorCodes.IsLocked(exception.SqliteErrorCode))
        {
            throw new DatabaseUnusableException($"{source} cannot be copied: {exception.Message}", exception);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new DatabaseUnusableException(exception.Message, exception);
        }
        catch (DirectoryNotFoundException exception)
        {
            throw new DatabaseUnusableException($"There is no folder {Path.GetDirectoryName(target)}.", exception);
        }
        catch (IOException exception)
        {
            throw new DatabaseUnusableException($"{target} cannot be written: {exception.Message}", exception);
        }
        finally
        {
            if (File.Exists(copy))
            {
                File.Delete(copy);
            }
        }
    }

    private async Task CopyVerifiedAsync(string source, string copy, CancellationToken cancellationToken)
    {
        await using var to = Open(copy, SqliteOpenMode.ReadWrite);

        // A connection that can only read would leave an empty log beside the database.
        await using (var from = Open(source, source == database ? SqliteOpenMode.ReadWrite : SqliteOpenMode.ReadOnly))
        {
            from.BackupDatabase(to);
        }

        // The copy is one file, without a log. The program switches the log on again when it opens it.
        await ReadAsync(to, "PRAGMA journal_mode = DELETE;", cancellationToken);
        var problems = await ReadAsync(to, "PRAGMA integrity_check;", cancellationToken);
        if (problems is not ["ok"])
        {
            throw new DatabaseUnusableException($"{source} is damaged: {problems.FirstOrDefault()}");
        }

        await ValidateHistoryAsync(source, to, cancellationToken);
    }

    private async Task ValidateHistoryAsync(
        string source, SqliteConnection connection, CancellationToken cancellationToken)
    {
        const string historyTable = "SELECT name FROM sqlite_schema WHERE name = '__EFMigrationsHistory';";
        const string history = """SELECT "MigrationId" FROM "__EFMigrationsHistory" ORDER BY "MigrationId";""";
        var applied = (await ReadAsync(connection, historyTable, cancellationToken)).Count == 0
            ? []
            : await ReadAsync(connection, history, cancellationToken);
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<BlogDbContext>();
        if (applied.Count == 0 || !MigrationHistory.IsOfProgram(context, applied))
        {
            throw new DatabaseUnusableException($"{source} is not a database of this program.");
        }

        if (MigrationHistory.FindUnknown(context, applied) is { } unknown)
        {
            throw new DatabaseUnusableException(MigrationHistory.DescribeUnknown(source, unknown));
        }
    }

    /// <summary>
    /// Keeps the database under another name, and replaces it with the copy. The rename is atomic, so there is either
    /// the old or the new database after a crash.
    /// </summary>
    /// <returns>The file of the old database, or null if there was none.</returns>
    private string? Replace(string copy)
    {
        if (!File.Exists(database))
        {
            SqliteFileSystem.CreateDatabase(database);
            File.Move(copy, database, overwrite: true);
            return null;
        }

        var isWhole = TryMergeLog();
        var archive = SqliteFileSystem.GetArchiveName(database);
        File.Copy(database, archive);
        if (!isWhole)
        {
            // Its log cannot be read by SQLite, and must not be applied to the new database.
            SqliteFileSystem.MoveIfExists($"{database}-wal", $"{archive}-wal");
            File.Delete($"{database}-shm");
        }

        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(copy, File.GetUnixFileMode(database));
        }

        File.Move(copy, database, overwrite: true);
        return archive;
    }

    /// <summary>Copies the log to the database, and deletes it.</summary>
    /// <returns>Whether there is no log any more; false if the database is damaged.</returns>
    private bool TryMergeLog()
    {
        try
        {
            using var connection = Open(database, SqliteOpenMode.ReadWrite);
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode = DELETE;";
            command.ExecuteScalar();
            return true;
        }
        catch (SqliteException exception) when (SqliteErrorCodes.IsLocked(exception.SqliteErrorCode))
        {
            throw InUse();
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    private DatabaseUnusableException InUse() =>
        new($"Another program has {database} open. Stop it before you restore a backup.");

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = file,
                Mode = mode,
                Pooling = false,
                DefaultTimeout = (int)DatabaseOptions.DefaultLockTimeout.TotalSeconds,
            }.ConnectionString);
        connection.Open();
        SqliteSearch.AddFunctions(connection);
        return connection;
    }

    private static async Task<List<string>> ReadAsync(
        SqliteConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var values = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
        {
            values.Add(reader.GetString(0));
        }

        return values;
    }
}

using Blog.Infrastructure.Persistence.Startup;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using SQLitePCL;

namespace Blog.Infrastructure.Persistence.Sqlite;

/// <summary>
/// The database file while the program has it open. Detects when it is moved, deleted or replaced, tracks all
/// connections, so that they can be closed before a new file is opened, and leaves one file when the program ends.
/// </summary>
/// <remarks>
/// SQLite finds the write-ahead log and its index by name. A connection to a new file must therefore not be opened
/// while there is one to an old file of the same name: they would share them.
/// </remarks>
internal sealed class SqliteDatabaseFile(IOptions<DatabaseOptions> options) : IDisposable
{
    /// <summary>A check asks the file system, so not every request makes one.</summary>
    private const int CheckIntervalInMilliseconds = 20;

    /// <summary>Its few writes need not outlive a power cut, and leave checkpoints to others.</summary>
    private const string MonitorPragmas = "PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 0;";

    /// <summary>The versions of different files are in different ranges.</summary>
    private const int VersionBits = 40;

    private readonly Lock gate = new();
    private readonly SqliteOpenConnections connections = new();
    private readonly DatabaseOptions options = options.Value;

    /// <summary>Stays open, so that the file can be compared with the one at its path.</summary>
    private CachingSqliteConnection? monitor;

    private sqlite3_stmt? versionStatement;
    private FileStream? sharedLock;
    private long generation;
    private long lastCheck;
    private volatile bool isMissing;

    public string FilePath { get; } = new SqliteConnectionStringBuilder(options.Value.ConnectionString).DataSource;

    /// <summary>Whether the file that was opened was moved, deleted or replaced.</summary>
    public bool IsMissing
    {
        get
        {
            if (!isMissing && Environment.TickCount64 - Volatile.Read(ref lastCheck) >= CheckIntervalInMilliseconds)
            {
                Check();
            }

            return isMissing;
        }
    }

    /// <summary>The number of times that the file was replaced.</summary>
    public long Generation => Volatile.Read(ref generation);

    /// <summary>Opens a connection that belongs to no context.</summary>
    /// <param name="additionalPragmas">Pragmas to run after the common ones.</param>
    public CachingSqliteConnection Open(string additionalPragmas = "")
    {
        var connection = new CachingSqliteConnection(options.ConnectionString, this);
        try
        {
            connection.Open();
            Configure(connection, additionalPragmas);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Prepares a connection that was opened.</summary>
    public void Configure(SqliteConnection connection, string additionalPragmas = "") =>
        SqliteConnectionSettings.Apply(connection, options.Synchronous, additionalPragmas);

    /// <summary>Reads a number that changes with each write, including those of other programs.</summary>
    public long ReadVersion()
    {
        lock (gate)
        {
            versionStatement ??= PrepareVersionStatement();
            try
            {
                SqliteException.ThrowExceptionForRC(raw.sqlite3_step(versionStatement), monitor!.Handle);
                return (generation << VersionBits) + raw.sqlite3_column_int64(versionStatement, 0);
            }
            finally
            {
                _ = raw.sqlite3_reset(versionStatement);
            }
        }
    }

    /// <summary>Uses the connection that reads the version: what it commits does not change the version.</summary>
    public T UseMonitor<T>(Func<SqliteConnection, T> use)
    {
        using var scope = gate.EnterScope();
        return use(GetMonitor());
    }

    /// <summary>Asks the file system now. The first call opens the file.</summary>
    public void Watch()
    {
        lock (gate)
        {
            try
            {
                monitor ??= Open(MonitorPragmas);
            }
            catch (Exception exception) when (IsMissingFile(exception))
            {
                isMissing = true;
                return;
            }

            Check();
        }
    }

    /// <summary>Throws if the file at the path is not the one that a connection has open.</summary>
    /// <exception cref="DatabaseNotReadyException">It was moved, deleted or replaced.</exception>
    public void ThrowIfMoved(SqliteConnection connection)
    {
        if (SqliteFileControl.HasMoved(connection))
        {
            isMissing = true;
            throw SqliteFileSystem.Missing(FilePath);
        }
    }

    /// <summary>Switches to the file that has replaced the one that was opened.</summary>
    /// <returns>Whether it can be. Otherwise there is none, or the old one is still in use.</returns>
    public bool TryReplace()
    {
        // Another program that serves the same database may not have closed the old file yet.
        using var exclusiveLock = TryCheckpoint() && TryCloseAll() && File.Exists(FilePath)
            ? SqliteFileLock.TryAcquireExclusive(FilePath)
            : null;
        if (exclusiveLock is null)
        {
            return false;
        }

        lock (gate)
        {
            generation++;
            isMissing = false;
            return true;
        }
    }

    /// <summary>Copies what is left in the write-ahead log to the file, and closes it.</summary>
    public void Dispose()
    {
        if (sharedLock is not null)
        {
            Watch();
            _ = TryCheckpoint();
        }

        _ = TryCloseAll();
        monitor?.Dispose();
        sharedLock?.Dispose();
    }

    /// <summary>Called before a connection is opened.</summary>
    internal void Add(CachingSqliteConnection connection)
    {
        lock (gate)
        {
            Check();
            if (isMissing)
            {
                throw SqliteFileSystem.Missing(FilePath);
            }

            if (sharedLock is null && File.Exists(FilePath))
            {
                sharedLock = SqliteFileLock.TryAcquireShared(FilePath)
                    ?? throw new DatabaseNotReadyException($"Another program is replacing {FilePath}.");
            }

            connections.Add(connection);
        }
    }

    /// <summary>Called after a connection was closed.</summary>
    internal void Remove(CachingSqliteConnection connection) => connections.Remove(connection);

    private static bool IsMissingFile(Exception exception) =>
        exception is DatabaseNotReadyException or SqliteException { SqliteErrorCode: SqliteErrorCodes.CannotOpen };

    private void Check()
    {
        using var scope = gate.EnterScope();
        if (monitor is not null)
        {
            isMissing = SqliteFileControl.HasMoved(monitor);
        }

        Volatile.Write(ref lastCheck, Environment.TickCount64);
    }

    private sqlite3_stmt PrepareVersionStatement()
    {
        SqliteException.ThrowExceptionForRC(
            raw.sqlite3_prepare_v2(GetMonitor().Handle, "PRAGMA data_version;", out var prepared), monitor!.Handle);
        return prepared;
    }

    private CachingSqliteConnection GetMonitor() =>
        isMissing ? throw SqliteFileSystem.Missing(FilePath) : monitor ??= Open(MonitorPragmas);

    /// <summary>Copies the log to the file that was opened, wherever it is now, and empties the log.</summary>
    /// <returns>Whether the log is of no more use to the file.</returns>
    private bool TryCheckpoint()
    {
        using var scope = gate.EnterScope();
        return monitor is null
            || raw.sqlite3_wal_checkpoint_v2(
                monitor.Handle, "main", raw.SQLITE_CHECKPOINT_TRUNCATE, out _, out _) == raw.SQLITE_OK;
    }

    /// <summary>Closes the connections that are not in use.</summary>
    /// <returns>Whether all are closed.</returns>
    private bool TryCloseAll()
    {
        if (!connections.TryCloseUnused(monitor))
        {
            return false;
        }

        lock (gate)
        {
            versionStatement?.Dispose();
            versionStatement = null;
            monitor?.Dispose();
            monitor = null;
            sharedLock?.Dispose();
            sharedLock = null;
            return true;
        }
    }
}

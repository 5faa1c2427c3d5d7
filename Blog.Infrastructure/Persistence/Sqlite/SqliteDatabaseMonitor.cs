using Blog.Infrastructure.Persistence.Startup;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using SQLitePCL;

namespace Blog.Infrastructure.Persistence.Sqlite;

/// <summary>Keeps what is wrong with the database file, and finds out when it is right again.</summary>
internal sealed partial class SqliteDatabaseMonitor(SqliteDatabaseFile file, ILogger<SqliteDatabaseMonitor> logger)
    : IDatabaseMonitor
{
    /// <summary>Needs space, unlike a write that replaces as much as it adds.</summary>
    private const string ProbeStatement = """
        BEGIN IMMEDIATE;
        INSERT INTO "__EFMigrationsHistory" VALUES ('probe', zeroblob(65536));
        DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" = 'probe';
        COMMIT;
        """;

    private readonly Lock gate = new();
    private volatile DatabaseHealth contentHealth = DatabaseHealth.Healthy;
    private bool isReportedMissing;

    public long Generation => file.Generation;

    public DatabaseHealth Health => file.IsMissing ? DatabaseHealth.Missing : contentHealth;

    public void Validate() => SqliteFileSystem.Validate(file.FilePath);

    public bool Report(Exception exception)
    {
        if (SqliteErrorCodes.Find(exception) is not { } error)
        {
            return false;
        }

        if (SqliteErrorCodes.IsWriteFailure(error.SqliteErrorCode))
        {
            SetNotWritable(error.Message);
        }

        if (!SqliteErrorCodes.IsDamage(error.SqliteErrorCode))
        {
            return false;
        }

        SetDamaged(error);
        return true;
    }

    public Task CheckAsync(CancellationToken cancellationToken)
    {
        Check();
        return Task.CompletedTask;
    }

    private void Check()
    {
        file.Watch();
        if (file.IsMissing)
        {
            if (!isReportedMissing)
            {
                LogMissing(file.FilePath);
                isReportedMissing = true;
            }

            TryReplace();
            return;
        }

        if (isReportedMissing)
        {
            isReportedMissing = false;
            LogReturned(file.FilePath);
        }

        CheckWritable();
    }

    private void TryReplace()
    {
        if (file.TryReplace())
        {
            isReportedMissing = false;
            contentHealth = DatabaseHealth.Healthy;
            LogReplaced(file.FilePath);
        }
    }

    private void CheckWritable()
    {
        if (SqliteFileSystem.IsReadOnly(file.FilePath))
        {
            SetNotWritable("The file is read-only.");
        }
        else if (contentHealth == DatabaseHealth.NotWritable && TryWrite())
        {
            contentHealth = DatabaseHealth.Healthy;
            LogWritable();
        }
    }

    private bool TryWrite()
    {
        try
        {
            using var connection = file.Open("PRAGMA busy_timeout = 0;");
            return raw.sqlite3_exec(connection.Handle, ProbeStatement) == raw.SQLITE_OK;
        }
        catch (Exception exception) when (exception is SqliteException or DatabaseNotReadyException)
        {
            return false;
        }
    }

    private void SetNotWritable(string reason)
    {
        lock (gate)
        {
            if (contentHealth == DatabaseHealth.Healthy)
            {
                contentHealth = DatabaseHealth.NotWritable;
                LogNotWritable(reason);
            }
        }
    }

    private void SetDamaged(SqliteException error)
    {
        lock (gate)
        {
            if (contentHealth != DatabaseHealth.Damaged)
            {
                contentHealth = DatabaseHealth.Damaged;
                LogDamaged(file.FilePath, error);
            }
        }
    }

    [LoggerMessage(
        EventId = 1, Level = LogLevel.Error, Message = "{Path} is missing; requests get 503 until it is back")]
    private partial void LogMissing(string path);

    [LoggerMessage(EventId = 2, Level = LogLevel.Information, Message = "{Path} is back")]
    private partial void LogReturned(string path);

    [LoggerMessage(EventId = 3, Level = LogLevel.Warning, Message = "{Path} was replaced by another file")]
    private partial void LogReplaced(string path);

    [LoggerMessage(EventId = 4, Level = LogLevel.Error, Message = "Cannot write to the database: {Reason}")]
    private partial void LogNotWritable(string reason);

    [LoggerMessage(EventId = 5, Level = LogLevel.Information, Message = "Writes to the database succeed again")]
    private partial void LogWritable();

    [LoggerMessage(EventId = 6, Level = LogLevel.Critical, Message = "{Path} is damaged; restore a backup")]
    private partial void LogDamaged(string path, Exception exception);
}

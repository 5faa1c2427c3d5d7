using System.Data;
using System.Threading.Channels;
using Blog.Infrastructure.Diagnostics;
using Blog.Infrastructure.Persistence.UnitOfWork;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using SQLitePCL;

namespace Blog.Infrastructure.Persistence.Sqlite;

/// <summary>
/// Runs the writes of this program one after the other, and commits those that wait at the same time together (see
/// <see cref="SqliteServiceCollectionExtensions"/>). Without it each writer would poll for SQLite's lock, hold a
/// thread, and might never get its turn. If another program holds the lock, each write fails when it has waited for
/// <see cref="DatabaseOptions.LockTimeout"/>, wherever it is in the queue.
/// </summary>
internal sealed class SqliteWriteQueue : IAsyncDisposable
{
    /// <summary>The first write of a commit waits for the last, so there is a limit.</summary>
    private const int MaxWritesPerCommit = 32;

    /// <summary>
    /// A cache of 4 MiB holds the pages that the writes of a commit change. Savepoints stay in memory as well. The
    /// queue itself waits for the lock.
    /// </summary>
    private const string WriterPragmas =
        "PRAGMA busy_timeout = 0; PRAGMA cache_size = -4096; PRAGMA temp_store = MEMORY;";

    /// <summary>Takes the lock for writing and changes nothing. It returns at once if there is another lock.</summary>
    private const string LockStatement = """DELETE FROM "__EFMigrationsHistory" WHERE 0;""";

    private static readonly TimeSpan MaxLockDelay = TimeSpan.FromMilliseconds(25);

    private readonly SqliteDatabaseFile file;
    private readonly IOptions<DatabaseOptions> options;
    private readonly BlogMetrics metrics;
    private readonly TimeProvider timeProvider;
    private readonly Channel<IWriteQueueItem> queue =
        Channel.CreateUnbounded<IWriteQueueItem>(new UnboundedChannelOptions { SingleReader = true });

    private readonly Task loop;
    private CachingSqliteConnection? connection;

    public SqliteWriteQueue(
        SqliteDatabaseFile file, IOptions<DatabaseOptions> options, BlogMetrics metrics, TimeProvider timeProvider)
    {
        this.file = file;
        this.options = options;
        this.metrics = metrics;
        this.timeProvider = timeProvider;

        // The loop must not run in the execution context of the first request.
        using (ExecutionContext.SuppressFlow())
        {
            loop = Task.Run(RunAsync);
        }
    }

    /// <summary>Queues a write and waits until it is committed.</summary>
    /// <param name="context">
    /// The context that the work writes to. Nothing else may use it until the task completes.
    /// </param>
    /// <param name="work">The work. If it fails, it must leave the transaction as it was.</param>
    /// <param name="cancellationToken">Removes a write that has not started.</param>
    public Task<T> RunAsync<T>(BlogDbContext context, Func<Task<T>> work, CancellationToken cancellationToken)
    {
        var write = new WriteQueueItem<T>(context, work, timeProvider.GetTimestamp(), cancellationToken);
        return queue.Writer.TryWrite(write)
            ? write.Completion
            : throw new ObjectDisposedException(nameof(SqliteWriteQueue));
    }

    /// <summary>Waits for the queued writes and closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await loop;
        connection?.Dispose();
    }

    private async Task RunAsync()
    {
        while (await queue.Reader.WaitToReadAsync())
        {
            await CommitAsync();
        }
    }

    private async Task CommitAsync()
    {
        List<IWriteQueueItem> writes = [];
        try
        {
            var writer = GetConnection();
            await using var transaction = writer.BeginTransaction(deferred: true);
            if (!await TryLockAsync(writer))
            {
                return;
            }

            writes = TakeBatch();
            foreach (var write in writes)
            {
                metrics.RecordQueueWait(WriteLimiter.QueueName, timeProvider.GetElapsedTime(write.QueuedAt));
                await write.RunAsync(transaction);
                ThrowIfRolledBack(writer);
            }

            ThrowIfNotWritable(writer);
            await transaction.CommitAsync();

            // If the file was moved in the meantime, the writes are in the one that was moved.
            file.ThrowIfMoved(writer);
            metrics.RecordCommit(writes.Count);
        }
        catch (Exception exception)
        {
            writes = writes.Count > 0 ? writes : TakeBatch();
            writes.ForEach(write => write.Fail(exception));
            DiscardConnection();
            return;
        }
        finally
        {
            connection?.Close();
        }

        writes.ForEach(write => write.Complete());
    }

    private CachingSqliteConnection GetConnection()
    {
        if (connection?.State != ConnectionState.Open)
        {
            connection?.Dispose();
            connection = null;
            connection = file.Open(WriterPragmas);
        }

        return connection;
    }

    private List<IWriteQueueItem> TakeBatch()
    {
        var batch = new List<IWriteQueueItem>(MaxWritesPerCommit);
        while (batch.Count < MaxWritesPerCommit && queue.Reader.TryRead(out var write))
        {
            batch.Add(write);
        }

        return batch;
    }

    /// <summary>Waits for the lock as long as a write does that has not timed out.</summary>
    /// <returns>Whether the lock is held. Otherwise no write waits any more.</returns>
    private async Task<bool> TryLockAsync(SqliteConnection writer)
    {
        var delay = TimeSpan.FromMilliseconds(1);
        while (true)
        {
            var result = raw.sqlite3_exec(writer.Handle, LockStatement);
            if (!SqliteErrorCodes.IsLocked(result & 0xFF))
            {
                SqliteException.ThrowExceptionForRC(result, writer.Handle);
                return true;
            }

            FailTimedOut();
            if (!queue.Reader.TryPeek(out _))
            {
                return false;
            }

            await Task.Delay(delay);
            delay = delay * 2 < MaxLockDelay ? delay * 2 : MaxLockDelay;
        }
    }

    private void FailTimedOut()
    {
        while (queue.Reader.TryPeek(out var next)
            && timeProvider.GetElapsedTime(next.QueuedAt) >= options.Value.LockTimeout
            && queue.Reader.TryRead(out var write))
        {
            write.Fail(new TimeoutException("Another program has locked the database."));
        }
    }

    private void ThrowIfNotWritable(SqliteConnection writer)
    {
        file.ThrowIfMoved(writer);
        if (SqliteFileSystem.IsReadOnly(file.FilePath))
        {
            throw new SqliteException("The file is read-only.", SqliteErrorCodes.ReadOnly);
        }
    }

    /// <summary>
    /// Throws if SQLite has rolled back the whole transaction because of an error in one write, as it does when the
    /// disk is full. The next write would otherwise be committed by itself.
    /// </summary>
    private static void ThrowIfRolledBack(SqliteConnection writer)
    {
        if (raw.sqlite3_get_autocommit(writer.Handle) != 0)
        {
            throw new SqliteException(
                "The transaction was rolled back because of an error in another write.", SqliteErrorCodes.Abort);
        }
    }

    /// <summary>Drops a connection whose state is unknown. The next commit opens another one.</summary>
    private void DiscardConnection()
    {
        var broken = connection;
        connection = null;
        if (broken is null)
        {
            return;
        }

        try
        {
            broken.Dispose();
        }
        catch (Exception exception) when (exception is SqliteException or InvalidOperationException)
        {
            // The rollback failed. The connection is discarded either way, and later writes do not need it.
        }
    }
}

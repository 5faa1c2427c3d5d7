using System.Threading.Channels;
using Blog.Infrastructure.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Blog.Infrastructure.Persistence.Sqlite;

/// <summary>
/// Runs the writes of this program one after the other, and commits those that wait at the same time together (see
/// <see cref="SqliteServiceCollectionExtensions"/>). Without it each writer would poll for SQLite's lock, hold a
/// thread, and might never get its turn.
/// </summary>
internal sealed class SqliteWriteQueue : IAsyncDisposable
{
    /// <summary>The first write of a commit waits for the last, so there is a limit.</summary>
    private const int MaxWritesPerCommit = 32;

    /// <summary>
    /// A cache of 4 MiB holds the pages that the writes of a commit change. Savepoints stay in memory as well.
    /// </summary>
    private const string WriterPragmas = "PRAGMA cache_size = -4096; PRAGMA temp_store = MEMORY;";

    private readonly IOptions<DatabaseOptions> options;
    private readonly BlogMetrics metrics;
    private readonly Channel<IWriteQueueItem> queue =
        Channel.CreateUnbounded<IWriteQueueItem>(new UnboundedChannelOptions { SingleReader = true });

    private readonly Task loop;
    private CachingSqliteConnection? connection;

    public SqliteWriteQueue(IOptions<DatabaseOptions> options, BlogMetrics metrics)
    {
        this.options = options;
        this.metrics = metrics;

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
        var write = new WriteQueueItem<T>(context, work, cancellationToken);
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
            var writes = new List<IWriteQueueItem>(MaxWritesPerCommit);
            while (writes.Count < MaxWritesPerCommit && queue.Reader.TryRead(out var write))
            {
                writes.Add(write);
            }

            await CommitAsync(writes);
        }
    }

    private async Task CommitAsync(List<IWriteQueueItem> writes)
    {
        try
        {
            connection ??= SqliteConnectionFactory.Open(options.Value.ConnectionString, WriterPragmas);
            await using var transaction = connection.BeginTransaction(deferred: false);
            foreach (var write in writes)
            {
                await write.RunAsync(transaction);
            }

            await transaction.CommitAsync();
            metrics.RecordCommit(writes.Count);
        }
        catch (Exception exception)
        {
            writes.ForEach(write => write.Fail(exception));
            DiscardConnection();
            return;
        }

        writes.ForEach(write => write.Complete());
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
            SqliteConnection.ClearPool(broken);
            broken.Dispose();
        }
        catch (Exception exception) when (exception is SqliteException or InvalidOperationException)
        {
            // The rollback failed. The connection is discarded either way, and later writes do not need it.
        }
    }
}

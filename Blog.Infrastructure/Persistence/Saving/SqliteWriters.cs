using System.Threading.Channels;
using Blog.Infrastructure.Persistence.Interceptors;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Blog.Infrastructure.Persistence.Saving;

/// <summary>
/// Lets one writer of this program at a time to SQLite, in the order in which they came, and commits together what
/// those wrote who waited for each other: a commit costs about as much as a write. SQLite itself has one writer at a
/// time too, but those who wait for it ask again and again, holding a thread each, and the unlucky wait longest. All
/// write over one connection, whose pages stay good in memory as long as no other program writes.
/// </summary>
internal sealed class SqliteWriters : IAsyncDisposable
{
    /// <summary>How many share a commit at the most; the first of them waits for the last.</summary>
    private const int MaxGroup = 32;

    /// <summary>Room for all that a group changes and for the pages of the indexes, 4 MiB; what a savepoint could bring back stays in memory too.</summary>
    private const string WriterPragmas = "PRAGMA cache_size = -4096; PRAGMA temp_store = MEMORY;";

    private readonly IOptions<DatabaseOptions> options;
    private readonly Channel<IQueuedWrite> queue =
        Channel.CreateUnbounded<IQueuedWrite>(new UnboundedChannelOptions { SingleReader = true });

    private readonly Task running;
    private LastingSqliteConnection? connection;

    /// <summary>Starts to wait for writers.</summary>
    /// <param name="options">Where the database is.</param>
    public SqliteWriters(IOptions<DatabaseOptions> options)
    {
        this.options = options;

        // Not as part of the request that happens to be the first.
        using (ExecutionContext.SuppressFlow())
        {
            running = Task.Run(RunAsync);
        }
    }

    /// <summary>Runs the work of a writer in a transaction, when it is its turn.</summary>
    /// <typeparam name="T">What the work gives.</typeparam>
    /// <param name="context">What the work writes to; the work alone may use it until all is committed.</param>
    /// <param name="work">The work. Where it fails, it leaves the transaction as it found it.</param>
    /// <param name="cancellationToken">Ends the wait for the turn.</param>
    /// <returns>What the work gave, once it is committed.</returns>
    public Task<T> RunAsync<T>(BlogDbContext context, Func<Task<T>> work, CancellationToken cancellationToken)
    {
        var write = new QueuedWrite<T>(context, work, cancellationToken);
        return queue.Writer.TryWrite(write)
            ? write.Committed
            : throw new ObjectDisposedException(nameof(SqliteWriters));
    }

    /// <summary>Ends when those who wait have written.</summary>
    /// <returns>A task that ends then.</returns>
    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await running;
        connection?.Dispose();
    }

    private async Task RunAsync()
    {
        while (await queue.Reader.WaitToReadAsync())
        {
            var group = new List<IQueuedWrite>(MaxGroup);
            while (group.Count < MaxGroup && queue.Reader.TryRead(out var write))
            {
                group.Add(write);
            }

            await CommitAsync(group);
        }
    }

    private async Task CommitAsync(List<IQueuedWrite> group)
    {
        try
        {
            connection ??= SqliteConnectionInterceptor.Open(options.Value.ConnectionString, WriterPragmas);
            await using var transaction = connection.BeginTransaction(deferred: false);
            foreach (var write in group)
            {
                await write.RunAsync(transaction);
            }

            await transaction.CommitAsync();
        }
        catch (Exception exception)
        {
            group.ForEach(write => write.Fail(exception));
            Drop();
            return;
        }

        group.ForEach(write => write.Complete());
    }

    /// <summary>Lets go of a connection that is in a state of its own, so that the next group gets another.</summary>
    private void Drop()
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
            // It could not take back what it had begun; it is gone either way, and the others write on.
        }
    }
}

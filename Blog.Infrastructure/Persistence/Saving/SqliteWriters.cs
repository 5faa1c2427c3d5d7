using System.Threading.Channels;
using Blog.Infrastructure.Persistence.Interceptors;
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

    /// <summary>Room for all that a group changes and for the pages of the indexes, 16 MiB; what a savepoint could bring back stays in memory too.</summary>
    private const string WriterPragmas = "PRAGMA cache_size = -16384; PRAGMA temp_store = MEMORY;";

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
        running = Task.Run(RunAsync);
    }

    /// <summary>Runs the work of a writer in a transaction, when it is its turn.</summary>
    /// <typeparam name="T">What the work gives.</typeparam>
    /// <param name="context">What the work writes to; the work alone may use it until all is committed.</param>
    /// <param name="work">The work. Where it fails, it leaves the transaction as it found it.</param>
    /// <returns>What the work gave, once it is committed.</returns>
    public Task<T> RunAsync<T>(BlogDbContext context, Func<Task<T>> work)
    {
        var write = new QueuedWrite<T>(context, work);
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
            await using var transaction = Open().BeginTransaction(deferred: false);
            foreach (var write in group)
            {
                await write.RunAsync(transaction);
            }

            await transaction.CommitAsync();
        }
        catch (Exception exception)
        {
            group.ForEach(write => write.Fail(exception));

            // The connection is in a state of its own; the next group gets another.
            var broken = connection;
            connection = null;
            broken?.Dispose();
            return;
        }

        group.ForEach(write => write.Complete());
    }

    private LastingSqliteConnection Open()
    {
        if (connection is null)
        {
            connection = new LastingSqliteConnection(options.Value.ConnectionString);
            connection.Open();
            SqliteConnectionInterceptor.Apply(connection, WriterPragmas);
        }

        return connection;
    }
}

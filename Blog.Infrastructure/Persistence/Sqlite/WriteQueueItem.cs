using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.Sqlite;

/// <summary>A write, and the task that its caller awaits.</summary>
internal sealed class WriteQueueItem<T> : IWriteQueueItem
{
    private readonly BlogDbContext context;
    private readonly Func<Task<T>> work;
    private readonly CancellationToken cancellationToken;
    private readonly CancellationTokenRegistration cancellation;
    private readonly ExecutionContext? callerContext = ExecutionContext.Capture();
    private readonly TaskCompletionSource<T> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool isStartedOrCancelled;
    private T result = default!;
    private Exception? failure;

    /// <param name="queuedAt">The timestamp at which the write was queued.</param>
    /// <param name="cancellationToken">
    /// Removes the write from the queue. Work that has started observes it by itself.
    /// </param>
    public WriteQueueItem(
        BlogDbContext context, Func<Task<T>> work, long queuedAt, CancellationToken cancellationToken)
    {
        QueuedAt = queuedAt;
        this.context = context;
        this.work = work;
        this.cancellationToken = cancellationToken;
        cancellation = cancellationToken.Register(Cancel);
    }

    public long QueuedAt { get; }

    /// <summary>The result, once it is committed.</summary>
    public Task<T> Completion => completion.Task;

    public Task RunAsync(SqliteTransaction transaction)
    {
        // Skip cancelled writes: their DbContext is back in the pool.
        if (!TryStart())
        {
            return Task.CompletedTask;
        }

        if (callerContext is null)
        {
            return WriteAsync(transaction);
        }

        // Log entries of the work belong to the request of the caller.
        var writing = Task.CompletedTask;
        ExecutionContext.Run(callerContext, _ => writing = WriteAsync(transaction), state: null);
        return writing;
    }

    public void Complete()
    {
        cancellation.Dispose();
        if (failure is null)
        {
            completion.TrySetResult(result);
        }
        else
        {
            completion.TrySetException(failure);
        }
    }

    public void Fail(Exception exception)
    {
        cancellation.Dispose();
        if (cancellationToken.IsCancellationRequested)
        {
            completion.TrySetCanceled(cancellationToken);
        }
        else
        {
            // Each caller gets an exception object of its own, because throwing one changes it.
            completion.TrySetException(failure ?? new DbUpdateException(exception.Message, exception));
        }
    }

    private bool TryStart() => !Interlocked.Exchange(ref isStartedOrCancelled, true);

    private void Cancel()
    {
        if (TryStart())
        {
            completion.TrySetCanceled(cancellationToken);
        }
    }

    private async Task WriteAsync(SqliteTransaction transaction)
    {
        var database = context.Database;
        var ownConnection = (CachingSqliteConnection)database.GetDbConnection();
        try
        {
            ownConnection.Detach(() => database.SetDbConnection(transaction.Connection));
            await database.UseTransactionAsync(transaction);
            result = await work();
        }
        catch (Exception exception)
        {
            failure = exception;
        }
        finally
        {
            await database.UseTransactionAsync(null);
            database.SetDbConnection(ownConnection, contextOwnsConnection: true);
        }
    }
}

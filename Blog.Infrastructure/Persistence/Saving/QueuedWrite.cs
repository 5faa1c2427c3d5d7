using Blog.Infrastructure.Persistence.Interceptors;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.Saving;

/// <summary>What a writer wants to write when it is its turn, and the task that the writer waits for.</summary>
/// <typeparam name="T">What the work gives.</typeparam>
internal sealed class QueuedWrite<T> : IQueuedWrite
{
    private readonly BlogDbContext context;
    private readonly Func<Task<T>> work;
    private readonly CancellationToken cancellationToken;
    private readonly CancellationTokenRegistration cancellation;
    private readonly ExecutionContext? execution = ExecutionContext.Capture();
    private readonly TaskCompletionSource<T> committed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool isTaken;
    private T result = default!;
    private Exception? failure;

    /// <summary>Waits for its turn.</summary>
    /// <param name="context">What the work writes to.</param>
    /// <param name="work">The work.</param>
    /// <param name="cancellationToken">Ends the wait; work that has begun has to look itself.</param>
    public QueuedWrite(BlogDbContext context, Func<Task<T>> work, CancellationToken cancellationToken)
    {
        this.context = context;
        this.work = work;
        this.cancellationToken = cancellationToken;
        cancellation = cancellationToken.Register(Leave);
    }

    /// <summary>What the work gave, once it is committed.</summary>
    public Task<T> Committed => committed.Task;

    public Task RunAsync(SqliteTransaction transaction)
    {
        // Who has left may not be touched any more: its context serves somebody else.
        if (!Take())
        {
            return Task.CompletedTask;
        }

        if (execution is null)
        {
            return WriteAsync(transaction);
        }

        // What the work logs belongs to its request, whichever thread it runs on.
        var writing = Task.CompletedTask;
        ExecutionContext.Run(execution, _ => writing = WriteAsync(transaction), state: null);
        return writing;
    }

    public void Complete()
    {
        cancellation.Dispose();
        if (failure is null)
        {
            committed.TrySetResult(result);
        }
        else
        {
            committed.TrySetException(failure);
        }
    }

    public void Fail(Exception exception)
    {
        cancellation.Dispose();
        if (cancellationToken.IsCancellationRequested)
        {
            committed.TrySetCanceled(cancellationToken);
        }
        else
        {
            // One of its own for each writer, who will throw it.
            committed.TrySetException(failure ?? new DbUpdateException(exception.Message, exception));
        }
    }

    private bool Take() => !Interlocked.Exchange(ref isTaken, true);

    private void Leave()
    {
        if (Take())
        {
            committed.TrySetCanceled(cancellationToken);
        }
    }

    private async Task WriteAsync(SqliteTransaction transaction)
    {
        var database = context.Database;
        var own = (LastingSqliteConnection)database.GetDbConnection();
        try
        {
            own.SetAside(() => database.SetDbConnection(transaction.Connection));
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
            database.SetDbConnection(own, contextOwnsConnection: true);
        }
    }
}

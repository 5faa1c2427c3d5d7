using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.Saving;

/// <summary>What a writer wants to write when it is its turn, and the task that the writer waits for.</summary>
/// <typeparam name="T">What the work gives.</typeparam>
/// <param name="context">What the work writes to.</param>
/// <param name="work">The work.</param>
internal sealed class QueuedWrite<T>(BlogDbContext context, Func<Task<T>> work) : IQueuedWrite
{
    private readonly ExecutionContext? execution = ExecutionContext.Capture();
    private readonly TaskCompletionSource<T> committed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T result = default!;
    private Exception? failure;

    /// <summary>What the work gave, once it is committed.</summary>
    public Task<T> Committed => committed.Task;

    public Task RunAsync(SqliteTransaction transaction)
    {
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
        if (failure is null)
        {
            committed.SetResult(result);
        }
        else
        {
            committed.SetException(failure);
        }
    }

    public void Fail(Exception exception) => committed.SetException(failure ?? exception);

    private async Task WriteAsync(SqliteTransaction transaction)
    {
        var database = context.Database;
        var own = database.GetDbConnection();
        try
        {
            database.SetDbConnection(transaction.Connection);
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

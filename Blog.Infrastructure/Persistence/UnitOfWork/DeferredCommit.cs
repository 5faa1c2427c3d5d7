using Blog.Domain.Common;
using Blog.Domain.Idempotency;

namespace Blog.Infrastructure.Persistence.UnitOfWork;

/// <summary>Defers the commit of the unit of work in the same scope.</summary>
/// <remarks>
/// <code>
///  operation ─▶ unit of work ─▶ BEGIN, work ─┐ result            ┌─▶ save ─▶ COMMIT
///                                            ▼                   │
///                      the operation goes on, and returns a response ─▶ waits for the commit
/// </code>
/// Both use the same context, but never at the same time: each waits for the other.
/// </remarks>
internal sealed class DeferredCommit : IDeferredCommit
{
    /// <summary>An operation does nothing but compute when it has a result, so it takes far less.</summary>
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(5);

    private DeferredTransaction? transaction;

    /// <summary>Whether the next unit of work has to call <see cref="BeginAsync"/>.</summary>
    public bool IsRequested { get; private set; }

    public async Task RunAsync<T>(Func<Task<T?>> operation, Func<T, CancellationToken, Task> save)
        where T : class
    {
        IsRequested = true;
        try
        {
            if (await operation() is { } response && transaction is { HasResult: true })
            {
                await transaction.CommitAsync(token => save(response, token));
            }
        }
        catch (LateConflictException exception)
        {
            throw new WriteConflictException(exception.Message, exception);
        }
        finally
        {
            // Whatever has happened, nothing waits for it any more, and the context can be used again.
            IsRequested = false;
            await (transaction?.EndAsync() ?? Task.CompletedTask);
        }
    }

    /// <summary>Runs work in a transaction that is committed when the operation has returned.</summary>
    /// <param name="runAsync">Runs work in a transaction, as often as it takes.</param>
    public Task<T> BeginAsync<T>(
        Func<Func<CancellationToken, Task<T>>, Task<T>> runAsync, Func<CancellationToken, Task<T>> work)
    {
        transaction = new DeferredTransaction(MaxWait);
        return transaction.BeginAsync(runAsync, work);
    }
}

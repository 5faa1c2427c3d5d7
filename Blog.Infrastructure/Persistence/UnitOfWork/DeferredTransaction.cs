using Blog.Domain.Common;
using Microsoft.EntityFrameworkCore.Storage;

namespace Blog.Infrastructure.Persistence.UnitOfWork;

/// <summary>
/// A transaction that gives its result away, and then waits for what else to save before it is committed.
/// </summary>
/// <param name="maxWait">How long it waits. Other writes may wait for it meanwhile.</param>
internal sealed class DeferredTransaction(TimeSpan maxWait)
{
    private readonly TaskCompletionSource<Func<CancellationToken, Task>?> saving =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Whether the work has given its result away, and must not run again.</summary>
    public bool HasResult { get; private set; }

    /// <summary>Completes when the transaction is committed or rolled back.</summary>
    public Task Completion { get; private set; } = Task.CompletedTask;

    /// <summary>Begins the transaction and runs the work.</summary>
    /// <param name="runAsync">Runs work in a transaction, as often as it takes.</param>
    /// <returns>The result of the work, while the transaction waits.</returns>
    public async Task<T> BeginAsync<T>(
        Func<Func<CancellationToken, Task<T>>, Task<T>> runAsync, Func<CancellationToken, Task<T>> work)
    {
        // The caller continues on the thread of the transaction, which waits for it and would otherwise be idle.
        var result = new TaskCompletionSource<T>();
        var running = runAsync(async token =>
        {
            if (HasResult)
            {
                // The connection failed, and the transaction was not committed. The result is gone with it.
                throw new RetryLimitExceededException("The response belongs to a transaction that was rolled back.");
            }

            var value = await work(token);
            HasResult = true;
            result.SetResult(value);
            await SaveAsync(token);
            return value;
        });
        Completion = running;
        return await await Task.WhenAny(result.Task, running);
    }

    /// <summary>Saves more in the transaction, and waits until it is committed.</summary>
    /// <exception cref="LateConflictException"><paramref name="save"/> conflicts with another write.</exception>
    public Task CommitAsync(Func<CancellationToken, Task> save)
    {
        saving.TrySetResult(save);
        return Completion;
    }

    /// <summary>Rolls the transaction back unless it has ended, and waits until it has.</summary>
    public async Task EndAsync()
    {
        saving.TrySetResult(null);
        await Completion.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task SaveAsync(CancellationToken cancellationToken)
    {
        // It waits even if the request is cancelled: the caller may still use the context.
        var save = await saving.Task.WaitAsync(maxWait, CancellationToken.None)
            ?? throw new OperationCanceledException("The transaction is not wanted any more.");
        try
        {
            await save(cancellationToken);
        }
        catch (WriteConflictException exception)
        {
            throw new LateConflictException(exception);
        }
    }
}

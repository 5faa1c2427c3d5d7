using Blog.Infrastructure.Diagnostics;
using Blog.Infrastructure.Persistence.UnitOfWork;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.SqlServer;

/// <summary>
/// Retries a transaction whose connection failed. If it failed during the commit, <see cref="CommitVerifier"/> checks
/// whether the transaction was committed, so that nothing is written twice.
/// </summary>
internal sealed class SqlServerUnitOfWork(
    BlogDbContext context,
    IDatabaseEngine engine,
    WriteLimiter limiter,
    DeferredCommit deferredCommit,
    SqlServerDatabaseVersion version,
    BlogMetrics metrics)
    : EfUnitOfWork(context, engine, limiter, deferredCommit)
{
    private CommitVerifier? lastSave;
    private bool mayHaveWritten;

    protected override void OnSaving()
    {
        mayHaveWritten = true;
        lastSave = CommitVerifier.ForPendingSave(Context) ?? lastSave;
    }

    protected override async Task<T> RunInTransactionAsync<T>(
        Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            var result = await RetryOnConflictAsync(() => ExecuteAsync(work, cancellationToken));
            metrics.RecordCommit(writes: 1);
            return result;
        }
        finally
        {
            if (mayHaveWritten)
            {
                mayHaveWritten = false;
                await version.AdvanceAsync();
            }
        }
    }

    private Task<T> ExecuteAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        ExecutionStrategyExtensions.ExecuteInTransactionAsync(
            Context.Database.CreateExecutionStrategy(),
            work,
            (operation, token) =>
            {
                Context.ChangeTracker.Clear();
                lastSave = null;
                return operation(token);
            },
            async (_, token) =>
            {
                await ForgetTransactionAsync(token);
                return lastSave is not null && await lastSave.IsCommittedAsync(Context, token);
            },
            async (_, token) =>
            {
                await ForgetTransactionAsync(token);
                return await Context.Database.BeginTransactionAsync(token);
            },
            cancellationToken);

    /// <summary>
    /// Removes the transaction of the previous attempt from the context, where EF Core has left it because disposing of
    /// it failed too.
    /// </summary>
    private async Task ForgetTransactionAsync(CancellationToken cancellationToken)
    {
        if (Context.Database.CurrentTransaction is not null)
        {
            await Context.Database.UseTransactionAsync(null, cancellationToken);
        }
    }
}

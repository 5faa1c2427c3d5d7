using Blog.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Blog.Infrastructure.Persistence.Saving;

/// <summary>
/// Saves in one transaction, and runs work again for two reasons: somebody else's write came first, or, on SQL Server,
/// the connection failed in a way that passes. Where it fails while committing, the transaction may have gone through
/// all the same; then the trace of the save tells, so that nothing is done twice.
/// </summary>
internal sealed class UnitOfWork(BlogDbContext context, WriterQueue queue, WriteCounter writes) : IUnitOfWork
{
    /// <summary>Each failed attempt means that another writer went through, so this many would have to get in between.</summary>
    private const int MaxAttempts = 100;

    private SaveTrace? lastSave;

    public async Task SaveAsync(CancellationToken cancellationToken)
    {
        // Only where a commit can be in doubt: looking for changes costs, and the save does it again.
        lastSave = context.Database.CurrentTransaction is null ? null : SaveTrace.Of(context);
        try
        {
            var counts = ArticleCounts.Of(context.ChangeTracker);
            if (counts.Count == 0)
            {
                await context.SaveChangesAsync(cancellationToken);
            }
            else
            {
                await SaveWithCountsAsync(counts, cancellationToken);
            }
        }
        catch (DbUpdateException exception) when (WriteConflicts.Find(exception) is { } conflict)
        {
            throw conflict;
        }
    }

    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        // Who is in a transaction is the writer already.
        using var turn = context.Database.CurrentTransaction is null ? await queue.EnterAsync(cancellationToken) : default;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await RunOnceAsync(work, cancellationToken);
            }
            catch (WriteConflictException) when (attempt < MaxAttempts && context.Database.CurrentTransaction is null)
            {
                context.ChangeTracker.Clear();
            }
            finally
            {
                writes.Advance();
            }
        }
    }

    /// <summary>The counts come first: who waits for an article's row then holds no other that somebody else may wait for.</summary>
    private async Task SaveWithCountsAsync(IReadOnlyList<ArticleCounts> counts, CancellationToken cancellationToken)
    {
        await using var transaction = context.Database.CurrentTransaction is null
            ? await context.Database.BeginTransactionAsync(cancellationToken)
            : null;
        foreach (var count in counts)
        {
            await count.ApplyAsync(context, cancellationToken);
        }

        await context.SaveChangesAsync(cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }
    }

    /// <summary>SQLite has no connection to lose: the save's own transaction is enough, and locks out other writers for a shorter time.</summary>
    private Task<T> RunOnceAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var strategy = context.Database.CreateExecutionStrategy();
        return strategy.RetriesOnFailure && context.Database.CurrentTransaction is null
            ? RunInTransactionAsync(strategy, work, cancellationToken)
            : work(cancellationToken);
    }

    private Task<T> RunInTransactionAsync<T>(
        IExecutionStrategy strategy, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        // A save is the transaction's last step, so there is nothing to go back to within it.
        context.Database.AutoSavepointsEnabled = false;
        return strategy.ExecuteInTransactionAsync(
            work,
            (operation, token) =>
            {
                context.ChangeTracker.Clear();
                lastSave = null;
                return operation(token);
            },
            async (_, token) => lastSave is not null && await lastSave.IsCommittedAsync(context, token),
            cancellationToken);
    }
}

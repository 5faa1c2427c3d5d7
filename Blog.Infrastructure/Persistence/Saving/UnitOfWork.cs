using Blog.Domain.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Blog.Infrastructure.Persistence.Saving;

/// <summary>
/// Saves in one transaction, and runs work again for two reasons: somebody else's write came first, or, on SQL Server,
/// the connection failed in a way that passes. Where it fails while committing, the transaction may have gone through
/// all the same; then the trace of the save tells, so that nothing is done twice.
/// </summary>
internal sealed class UnitOfWork(BlogDbContext context, SqliteWriters sqliteWriters, WriteCounter writes) : IUnitOfWork
{
    /// <summary>Each failed attempt means that another writer went through, so this many would have to get in between.</summary>
    private const int MaxAttempts = 100;

    private const string Attempt = "attempt";

    private bool commitCanBeInDoubt;
    private SaveTrace? lastSave;

    public async Task SaveAsync(CancellationToken cancellationToken)
    {
        // Once, not for each of those who look at what will be saved.
        var changeTracker = context.ChangeTracker;
        changeTracker.DetectChanges();
        changeTracker.AutoDetectChangesEnabled = false;
        try
        {
            lastSave = commitCanBeInDoubt ? SaveTrace.Of(context) : null;
            var counts = ArticleCounts.Of(changeTracker);
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
        finally
        {
            changeTracker.AutoDetectChangesEnabled = true;
        }
    }

    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        if (context.Database.CurrentTransaction is not null)
        {
            return await work(cancellationToken);
        }

        // SQLite has no connection to lose.
        if (!context.Database.CreateExecutionStrategy().RetriesOnFailure)
        {
            return await sqliteWriters.RunAsync(
                context, () => RetryAsync(() => RunInSavepointAsync(work, cancellationToken)), cancellationToken);
        }

        try
        {
            return await RetryAsync(() => RunInTransactionAsync(work, cancellationToken));
        }
        finally
        {
            writes.Advance();
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

    private async Task<T> RetryAsync<T>(Func<Task<T>> runOnceAsync)
    {
        // A save is an attempt's last step, so there is nothing to go back to within it.
        context.Database.AutoSavepointsEnabled = false;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await runOnceAsync();
            }
            catch (WriteConflictException) when (attempt < MaxAttempts)
            {
                // Again, on what is there by now.
            }
        }
    }

    /// <summary>Others may share the transaction: what has failed is taken back alone.</summary>
    private async Task<T> RunInSavepointAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        context.ChangeTracker.Clear();
        var transaction = context.Database.CurrentTransaction!;
        await transaction.CreateSavepointAsync(Attempt, cancellationToken);
        try
        {
            var result = await work(cancellationToken);
            await transaction.ReleaseSavepointAsync(Attempt, cancellationToken);
            return result;
        }
        catch
        {
            await UndoAsync(transaction);
            throw;
        }
    }

    private static async Task UndoAsync(IDbContextTransaction transaction)
    {
        try
        {
            await transaction.RollbackToSavepointAsync(Attempt, CancellationToken.None);
            await transaction.ReleaseSavepointAsync(Attempt, CancellationToken.None);
        }
        catch (Exception exception) when (exception is SqliteException or InvalidOperationException)
        {
            // SQLite has taken back all of the transaction by itself, as it does where a disk is full.
        }
    }

    private Task<T> RunInTransactionAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        commitCanBeInDoubt = true;
        return context.Database.CreateExecutionStrategy().ExecuteInTransactionAsync(
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

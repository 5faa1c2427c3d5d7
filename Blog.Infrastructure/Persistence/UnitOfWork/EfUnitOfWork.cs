using Blog.Domain.Common;
using Blog.Domain.Users;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.UnitOfWork;

/// <summary>
/// Saves the changes of a <see cref="BlogDbContext"/>, and runs the work again when another write came first. How a
/// transaction is begun and committed is up to the engine.
/// </summary>
internal abstract class EfUnitOfWork(
    BlogDbContext context, IDatabaseEngine engine, WriteLimiter limiter, DeferredCommit deferredCommit) : IUnitOfWork
{
    /// <summary>
    /// An attempt fails only if another write has succeeded, so this limit is not reached in practice.
    /// </summary>
    private const int MaxConflictAttempts = 100;

    /// <summary>
    /// Each attempt reads what it refers to again, except the user who makes the request. If that many attempts in a
    /// row refer to a deleted row, the user has left.
    /// </summary>
    private const int MaxMissingReferences = 3;

    protected BlogDbContext Context => context;

    public async Task SaveAsync(CancellationToken cancellationToken)
    {
        if (context.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException(
                $"{nameof(SaveAsync)} must be called by the work of {nameof(RunAsync)}.");
        }

        // Detect changes once, not each time the change tracker is read.
        var changeTracker = context.ChangeTracker;
        changeTracker.DetectChanges();
        changeTracker.AutoDetectChangesEnabled = false;
        try
        {
            OnSaving();

            // Lock the rows of articles first, and those of tags next, so that writers cannot deadlock.
            foreach (var update in ArticleCounterUpdates.FromPendingChanges(changeTracker))
            {
                await update.ApplyAsync(context, cancellationToken);
            }

            foreach (var update in TagCounterUpdate.FromPendingChanges(changeTracker))
            {
                await update.ApplyAsync(context, cancellationToken);
            }

            if (TagScheduleUpdate.FromPendingChanges(changeTracker, context.Now) is { } schedule)
            {
                await schedule.ApplyAsync(context, cancellationToken);
            }

            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception)
            when (DbUpdateExceptionTranslator.Translate(exception, engine) is { } conflict)
        {
            throw conflict;
        }
        finally
        {
            changeTracker.AutoDetectChangesEnabled = true;
        }
    }

    public Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        context.Database.CurrentTransaction is not null ? work(cancellationToken)
            : deferredCommit.IsRequested
                ? deferredCommit.BeginAsync(deferred => RunLimitedAsync(deferred, cancellationToken), work)
                : RunLimitedAsync(work, cancellationToken);

    /// <summary>Runs work in a transaction of its own and commits it.</summary>
    protected abstract Task<T> RunInTransactionAsync<T>(
        Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>Runs before the pending changes are saved.</summary>
    protected virtual void OnSaving()
    {
    }

    /// <summary>Retries with fresh data until there is no write conflict.</summary>
    protected async Task<T> RetryOnConflictAsync<T>(Func<Task<T>> attemptAsync)
    {
        // A failed save ends the attempt, so EF Core needs no savepoint of its own around each save.
        context.Database.AutoSavepointsEnabled = false;
        var missingReferences = 0;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await attemptAsync();
            }
            catch (MissingReferenceException)
            {
                if (++missingReferences == MaxMissingReferences)
                {
                    throw new AuthenticationException(AuthenticationException.Token, UserService.TokenInvalidMessage);
                }
            }
            catch (WriteConflictException) when (attempt < MaxConflictAttempts)
            {
                // The next attempt reads everything again.
                missingReferences = 0;
            }
        }
    }

    private async Task<T> RunLimitedAsync<T>(
        Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        using var lease = limiter.Acquire();
        return await RunInTransactionAsync(work, cancellationToken);
    }
}

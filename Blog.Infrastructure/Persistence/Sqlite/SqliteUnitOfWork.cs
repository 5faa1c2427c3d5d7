using Blog.Infrastructure.Persistence.UnitOfWork;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Storage;

namespace Blog.Infrastructure.Persistence.Sqlite;

/// <summary>
/// Runs the work through <see cref="SqliteWriteQueue"/>, in a savepoint of a transaction that other writers share, so
/// that a failed attempt is rolled back alone.
/// </summary>
internal sealed class SqliteUnitOfWork(
    BlogDbContext context,
    IDatabaseEngine engine,
    WriteLimiter limiter,
    DeferredCommit deferredCommit,
    SqliteWriteQueue queue)
    : EfUnitOfWork(context, engine, limiter, deferredCommit)
{
    private const string Savepoint = "attempt";

    protected override Task<T> RunInTransactionAsync<T>(
        Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        queue.RunAsync(
            Context, () => RetryOnConflictAsync(() => RunInSavepointAsync(work, cancellationToken)), cancellationToken);

    private async Task<T> RunInSavepointAsync<T>(
        Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        Context.ChangeTracker.Clear();
        var transaction = Context.Database.CurrentTransaction!;
        await transaction.CreateSavepointAsync(Savepoint, cancellationToken);
        try
        {
            var result = await work(cancellationToken);
            await transaction.ReleaseSavepointAsync(Savepoint, cancellationToken);
            return result;
        }
        catch
        {
            await RollBackAsync(transaction);
            throw;
        }
    }

    private static async Task RollBackAsync(IDbContextTransaction transaction)
    {
        try
        {
            await transaction.RollbackToSavepointAsync(Savepoint, CancellationToken.None);
            await transaction.ReleaseSavepointAsync(Savepoint, CancellationToken.None);
        }
        catch (Exception exception) when (exception is SqliteException or InvalidOperationException)
        {
            // SQLite has rolled back the whole transaction by itself, as it does when the disk is full.
        }
    }
}

using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.Saving;

/// <summary>Transactions around several saves.</summary>
internal static class Transactions
{
    /// <summary>Runs several saves so that all of them are kept or none, and again from the start after a fault that passes.</summary>
    /// <param name="context">The database.</param>
    /// <param name="work">The saves.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A task that ends when all is kept.</returns>
    public static Task InTransactionAsync(
        this BlogDbContext context, Func<CancellationToken, Task> work, CancellationToken cancellationToken) =>
        context.Database.CreateExecutionStrategy().ExecuteAsync(
            async token =>
            {
                context.ChangeTracker.Clear();
                await using var transaction = await context.Database.BeginTransactionAsync(token);
                await work(token);
                await transaction.CommitAsync(token);
            },
            cancellationToken);
}

using Blog.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence;

internal sealed class UnitOfWork(BlogDbContext context) : IUnitOfWork
{
    /// <summary>Each failed attempt means that another writer went through, so this many would have to get in between.</summary>
    private const int MaxAttempts = 100;

    public async Task SaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (WriteConflicts.Find(exception) is { } conflict)
        {
            throw conflict;
        }
    }

    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await work(cancellationToken);
            }
            catch (WriteConflictException) when (attempt < MaxAttempts)
            {
                context.ChangeTracker.Clear();
            }
        }
    }
}

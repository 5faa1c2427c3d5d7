using Blog.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Blog.Infrastructure.Persistence.Interceptors;

/// <summary>Turns the delete of an <see cref="ISoftDeletable"/> into an update of <see cref="ISoftDeletable.DeletedAt"/>.</summary>
internal sealed class SoftDeleteInterceptor(TimeProvider timeProvider) : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Hide(eventData.Context!.ChangeTracker);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Hide(eventData.Context!.ChangeTracker);
        return ValueTask.FromResult(result);
    }

    private void Hide(ChangeTracker changeTracker)
    {
        var deleted = changeTracker.Entries<ISoftDeletable>().Where(entry => entry.State == EntityState.Deleted).ToList();
        foreach (var entry in deleted)
        {
            entry.State = EntityState.Unchanged;
            entry.Property(nameof(ISoftDeletable.DeletedAt)).CurrentValue = timeProvider.GetUtcNow().UtcDateTime;
        }
    }
}

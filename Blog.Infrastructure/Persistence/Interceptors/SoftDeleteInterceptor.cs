using Blog.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.Interceptors;

/// <summary>
/// Turns the deletion of an <see cref="ISoftDeletable"/> into an update of <see cref="ISoftDeletable.DeletedAt"/>.
/// </summary>
internal sealed class SoftDeleteInterceptor(TimeProvider timeProvider) : BeforeSaveInterceptor
{
    protected override void BeforeSave(BlogDbContext context)
    {
        var deleted = context.ChangeTracker.Entries<ISoftDeletable>()
            .Where(entry => entry.State == EntityState.Deleted)
            .ToList();
        foreach (var entry in deleted)
        {
            entry.State = EntityState.Unchanged;
            entry.Property(nameof(ISoftDeletable.DeletedAt)).CurrentValue = timeProvider.GetUtcNow().UtcDateTime;
        }
    }
}

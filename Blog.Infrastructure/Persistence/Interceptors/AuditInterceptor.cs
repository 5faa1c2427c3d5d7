using Blog.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Blog.Infrastructure.Persistence.Interceptors;

/// <summary>Sets <see cref="Entity.CreatedAt"/> and <see cref="Entity.UpdatedAt"/> of everything that is saved.</summary>
internal sealed class AuditInterceptor(TimeProvider timeProvider) : BeforeSaveInterceptor
{
    protected override void BeforeSave(ChangeTracker changeTracker)
    {
        var now = timeProvider.GetUtcNow().UtcDateTime;
        foreach (var entry in changeTracker.Entries<Entity>().ToList())
        {
            if (entry.State == EntityState.Added)
            {
                entry.Property(entity => entity.CreatedAt).CurrentValue = now;
                entry.Property(entity => entity.UpdatedAt).CurrentValue = now;
            }
            else if (entry.State == EntityState.Modified || HasOtherTags(entry))
            {
                entry.Property(entity => entity.UpdatedAt).CurrentValue = now;
            }
        }
    }

    /// <summary>
    /// Whether a many-to-many list changed, which leaves the entity's own row as it was. EF Core's own list on the other
    /// side does not count: a tag is not changed by the articles that get it, and its row need not be locked.
    /// </summary>
    private static bool HasOtherTags(EntityEntry entry) =>
        entry.State == EntityState.Unchanged
        && entry.Collections.Any(collection => collection is { Metadata: ISkipNavigation navigation, IsModified: true }
            && !navigation.IsShadowProperty());
}

using Blog.Domain.Common;
using Blog.Domain.Users;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.Interceptors;

/// <summary>
/// Sets <see cref="Entity.CreatedAt"/>, <see cref="Entity.UpdatedAt"/>, <see cref="IVersioned.Version"/> and
/// <see cref="Follow.CreatedAt"/>.
/// </summary>
internal sealed class AuditInterceptor(TimeProvider timeProvider) : BeforeSaveInterceptor
{
    protected override void BeforeSave(BlogDbContext context)
    {
        var now = timeProvider.GetUtcNow().UtcDateTime;
        foreach (var entry in context.ChangeTracker.Entries<Follow>().Where(entry => entry.State == EntityState.Added))
        {
            entry.Property(follow => follow.CreatedAt).CurrentValue = now;
        }

        foreach (var entry in context.ChangeTracker.Entries<Entity>().ToList())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified))
            {
                continue;
            }

            if (entry.State == EntityState.Added)
            {
                entry.Property(nameof(Entity.CreatedAt)).CurrentValue = now;
                entry.Property(nameof(Entity.UpdatedAt)).CurrentValue = now;
            }
            else
            {
                entry.Property(nameof(Entity.UpdatedAt)).CurrentValue = GetUpdateTime(now, entry.Entity);
            }

            // The version is a concurrency token: the update succeeds only where the row still has the one before.
            if (entry.Entity is IVersioned versioned)
            {
                entry.Property(nameof(IVersioned.Version)).CurrentValue = versioned.Version + 1;
            }
        }
    }

    // The clock may be set back, and those of several instances differ, but a change comes after the one before.
    private static DateTime GetUpdateTime(DateTime now, Entity entity) =>
        now > entity.UpdatedAt ? now : entity.UpdatedAt.AddTicks(1);
}

using Blog.Domain.Articles;
using Blog.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Blog.Infrastructure.Persistence.Interceptors;

/// <summary>Sets <see cref="Entity.CreatedAt"/>, <see cref="Entity.UpdatedAt"/> and <see cref="IVersioned.Version"/> of everything that is saved.</summary>
internal sealed class AuditInterceptor(TimeProvider timeProvider) : BeforeSaveInterceptor
{
    protected override void BeforeSave(ChangeTracker changeTracker)
    {
        var now = timeProvider.GetUtcNow().UtcDateTime;
        foreach (var entry in changeTracker.Entries<Entity>().ToList())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified))
            {
                continue;
            }

            entry.Property(nameof(Entity.UpdatedAt)).CurrentValue = now;
            if (entry.State == EntityState.Added)
            {
                entry.Property(nameof(Entity.CreatedAt)).CurrentValue = now;
            }

            // The update goes through only where nobody has counted on in between.
            if (entry.Entity is IVersioned versioned)
            {
                entry.Property(nameof(IVersioned.Version)).CurrentValue = versioned.Version + 1;
            }
        }

        DateTags(changeTracker);
    }

    /// <summary>Repeats an article's time in the rows of its tags.</summary>
    private static void DateTags(ChangeTracker changeTracker)
    {
        var added = changeTracker.Entries<ArticleTag>().Where(entry => entry.State == EntityState.Added).ToList();
        if (added.Count == 0)
        {
            return;
        }

        // By the identity that EF Core knows an article under, which is not yet its own where it is new.
        var articles = changeTracker.Entries<Article>()
            .ToDictionary(entry => entry.Property(article => article.Id).CurrentValue, entry => entry.Entity);
        foreach (var entry in added)
        {
            entry.Property(articleTag => articleTag.PublishedAt).CurrentValue =
                articles[entry.Property(articleTag => articleTag.ArticleId).CurrentValue].CreatedAt;
        }
    }
}

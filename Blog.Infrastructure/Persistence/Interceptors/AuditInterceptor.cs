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
            if (entry.State == EntityState.Added)
            {
                entry.Property(entity => entity.CreatedAt).CurrentValue = now;
                entry.Property(entity => entity.UpdatedAt).CurrentValue = now;
            }
            else if (entry.State == EntityState.Modified)
            {
                entry.Property(entity => entity.UpdatedAt).CurrentValue = now;
            }
        }

        CountVersions(changeTracker);
        DateTags(changeTracker);
    }

    /// <summary>Counts each change of what is versioned; the update then goes through only where nobody has counted on in between.</summary>
    private static void CountVersions(ChangeTracker changeTracker)
    {
        foreach (var entry in changeTracker.Entries<IVersioned>()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified)
            .ToList())
        {
            entry.Property(versioned => versioned.Version).CurrentValue++;
        }
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

using Blog.Domain.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Blog.Infrastructure.Persistence.UnitOfWork;

/// <summary>A change that a save of scheduled articles makes to <see cref="Tag.ScheduledUntil"/>.</summary>
/// <param name="TagIds">The saved tags of the articles.</param>
/// <param name="Until">The latest of the publication dates.</param>
internal sealed record TagScheduleUpdate(IReadOnlyList<int> TagIds, DateTime Until)
{
    /// <summary>Finds the tags of the scheduled articles that the next save writes.</summary>
    /// <returns>The update, or null if there are none. Tags that the save adds get the date right away.</returns>
    public static TagScheduleUpdate? FromPendingChanges(ChangeTracker changeTracker, DateTime now)
    {
        var scheduled = changeTracker.Entries<Article>()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified
                && entry.Entity.PublishedAt > now)
            .ToDictionary(entry => entry.Property(article => article.Id).CurrentValue);
        if (scheduled.Count == 0)
        {
            return null;
        }

        var until = scheduled.Values.Max(entry => entry.Entity.PublishedAt!.Value);
        var tagIds = changeTracker.Entries<ArticleTag>()
            .Where(entry => scheduled.TryGetValue(
                    entry.Property(articleTag => articleTag.ArticleId).CurrentValue, out var article)
                && IsNew(entry.State, article))
            .Select(entry => entry.Property(articleTag => articleTag.TagId).CurrentValue)
            .ToHashSet();
        foreach (var entry in changeTracker.Entries<Tag>().Where(entry => entry.State == EntityState.Added))
        {
            if (tagIds.Remove(entry.Property(tag => tag.Id).CurrentValue))
            {
                entry.Property(tag => tag.ScheduledUntil).CurrentValue = until;
            }
        }

        return tagIds.Count == 0 ? null : new TagScheduleUpdate([.. tagIds.Order()], until);
    }

    /// <summary>Returns whether the save adds the tag of an article, or gives the article another date.</summary>
    private static bool IsNew(EntityState tag, EntityEntry<Article> article) =>
        tag == EntityState.Added
        || (tag != EntityState.Deleted && article.Property(each => each.PublishedAt).IsModified);

    /// <summary>Moves the dates of the rows, but none back.</summary>
    public Task ApplyAsync(BlogDbContext context, CancellationToken cancellationToken) =>
        context.Tags
            .Where(tag => TagIds.Contains(tag.Id) && (tag.ScheduledUntil == null || tag.ScheduledUntil < Until))
            .ExecuteUpdateAsync(setters => setters.SetProperty(tag => tag.ScheduledUntil, Until), cancellationToken);
}

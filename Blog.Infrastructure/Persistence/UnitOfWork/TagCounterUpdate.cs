using Blog.Domain.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Blog.Infrastructure.Persistence.UnitOfWork;

/// <summary>A change that a save makes to the numbers of articles in the rows of tags.</summary>
/// <param name="TagIds">The tags that articles get or lose.</param>
/// <param name="LostIds">Those of them that articles lose.</param>
/// <param name="Articles">The number of articles that get or lose each tag.</param>
internal sealed record TagCounterUpdate(IReadOnlyList<int> TagIds, IReadOnlyList<int> LostIds, int Articles)
{
    /// <summary>
    /// Counts the tags of articles that the next save adds and deletes. Drafts are not counted, so the tags of an
    /// article count as added when it is no longer one.
    /// </summary>
    /// <returns>
    /// One update for all tags whose number changes by as many articles, up or down, so that a change of an article's
    /// tags locks all rows in one statement. Tags that are added by the same save get their number right away.
    /// </returns>
    public static IReadOnlyList<TagCounterUpdate> FromPendingChanges(ChangeTracker changeTracker)
    {
        // By the key that EF Core tracks an article under: a new article has only a temporary one.
        var articles = changeTracker.Entries<Article>()
            .ToDictionary(entry => entry.Property(article => article.Id).CurrentValue);
        var deltas = changeTracker.Entries<ArticleTag>()
            .GroupBy(
                entry => entry.Property(articleTag => articleTag.TagId).CurrentValue,
                entry => GetDelta(
                    entry.State,
                    articles.GetValueOrDefault(entry.Property(articleTag => articleTag.ArticleId).CurrentValue)))
            .Select(group => (TagId: group.Key, Articles: group.Sum()))
            .Where(tag => tag.Articles != 0)
            .ToDictionary(tag => tag.TagId, tag => tag.Articles);
        if (deltas.Count == 0)
        {
            return [];
        }

        // By the key that EF Core tracks a tag under: a new tag may have only a temporary one.
        foreach (var entry in changeTracker.Entries<Tag>().Where(entry => entry.State == EntityState.Added))
        {
            if (deltas.Remove(entry.Property(tag => tag.Id).CurrentValue, out var added))
            {
                entry.Property(tag => tag.ArticleCount).CurrentValue += added;
            }
        }

        return
        [
            .. deltas
                .OrderBy(tag => tag.Key)
                .GroupBy(tag => Math.Abs(tag.Value))
                .Select(group => new TagCounterUpdate(
                    [.. group.Select(tag => tag.Key)],
                    [.. group.Where(tag => tag.Value < 0).Select(tag => tag.Key)],
                    group.Key)),
        ];
    }

    /// <summary>Adds to the current numbers of the rows, and locks the rows until the transaction ends.</summary>
    public Task ApplyAsync(BlogDbContext context, CancellationToken cancellationToken) =>
        context.Tags
            .Where(tag => TagIds.Contains(tag.Id))
            .ExecuteUpdateAsync(
                setters => setters.SetProperty(
                    tag => tag.ArticleCount,
                    tag => tag.ArticleCount + (LostIds.Contains(tag.Id) ? -Articles : Articles)),
                cancellationToken);

    private static int GetDelta(EntityState state, EntityEntry<Article>? article)
    {
        var wasCounted = state != EntityState.Added && !(article is not null && WasDraft(article));
        var isCounted = state != EntityState.Deleted && !(article is not null && IsDraft(article));
        return (isCounted ? 1 : 0) - (wasCounted ? 1 : 0);
    }

    private static bool WasDraft(EntityEntry<Article> entry) =>
        entry.Property(article => article.PublishedAt).OriginalValue is null;

    private static bool IsDraft(EntityEntry<Article> entry) =>
        entry.Entity.PublishedAt is null
        && !(entry.State == EntityState.Added && entry.Entity.IsPublishedWhenSaved);
}

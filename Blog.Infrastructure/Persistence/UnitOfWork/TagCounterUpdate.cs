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
    /// <summary>Counts the tags of articles that the next save adds and deletes.</summary>
    /// <returns>
    /// One update for all tags whose number changes by as many articles, up or down, so that a change of an article's
    /// tags locks all rows in one statement. Tags that are added by the same save get their number right away.
    /// </returns>
    public static IReadOnlyList<TagCounterUpdate> FromPendingChanges(ChangeTracker changeTracker)
    {
        var deltas = changeTracker.Entries<ArticleTag>()
            .GroupBy(entry => entry.Property(articleTag => articleTag.TagId).CurrentValue, GetDelta)
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
            if (deltas.Remove(entry.Property(tag => tag.Id).CurrentValue, out var articles))
            {
                entry.Property(tag => tag.ArticleCount).CurrentValue += articles;
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

    private static int GetDelta(EntityEntry entry) => entry.State switch
    {
        EntityState.Added => 1,
        EntityState.Deleted => -1,
        EntityState.Detached or EntityState.Unchanged or EntityState.Modified or _ => 0,
    };
}

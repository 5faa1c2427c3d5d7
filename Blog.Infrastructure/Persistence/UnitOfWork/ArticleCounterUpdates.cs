using Blog.Domain.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Blog.Infrastructure.Persistence.UnitOfWork;

/// <summary>The changes that a save makes to the counters in an article's row.</summary>
/// <param name="Comments">The number to add to the comment counter.</param>
/// <param name="Favorites">The number to add to the favorite counter.</param>
internal sealed record ArticleCounterUpdates(int ArticleId, int Comments, int Favorites)
{
    /// <summary>Counts the comments and favorites that the next save adds and deletes.</summary>
    /// <returns>One update for each article whose counters change.</returns>
    public static IReadOnlyList<ArticleCounterUpdates> FromPendingChanges(ChangeTracker changeTracker)
    {
        var comments = changeTracker.Entries<Comment>()
            .Select(entry => new ArticleCounterUpdates(entry.Entity.ArticleId, GetDelta(entry), 0));
        var favorites = changeTracker.Entries<Favorite>()
            .Select(entry => new ArticleCounterUpdates(entry.Entity.ArticleId, 0, GetDelta(entry)));
        return
        [
            .. comments.Concat(favorites)
                .GroupBy(update => update.ArticleId)
                .Select(group => new ArticleCounterUpdates(
                    group.Key, group.Sum(update => update.Comments), group.Sum(update => update.Favorites)))
                .Where(update => update is not { Comments: 0, Favorites: 0 })
                .OrderBy(update => update.ArticleId),
        ];
    }

    /// <summary>Adds to the current counters of the row, and locks the row until the transaction ends.</summary>
    public Task ApplyAsync(BlogDbContext context, CancellationToken cancellationToken) =>
        context.Articles
            .Where(article => article.Id == ArticleId)
            .ExecuteUpdateAsync(
                setters => setters
                    .SetProperty(article => article.CommentCount, article => article.CommentCount + Comments)
                    .SetProperty(article => article.FavoriteCount, article => article.FavoriteCount + Favorites),
                cancellationToken);

    private static int GetDelta(EntityEntry entry) => entry.State switch
    {
        EntityState.Added => 1,
        EntityState.Deleted => -1,
        EntityState.Detached or EntityState.Unchanged or EntityState.Modified or _ => 0,
    };
}

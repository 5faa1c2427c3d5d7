using Blog.Domain.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Blog.Infrastructure.Persistence.UnitOfWork;

/// <summary>A change that a save makes to the counters in the rows of articles.</summary>
/// <param name="Comments">The number to add to the comment counter.</param>
/// <param name="Favorites">The number to add to the favorite counter.</param>
internal sealed record ArticleCounterUpdates(IReadOnlyList<int> ArticleIds, int Comments, int Favorites)
{
    /// <summary>Counts the comments and favorites that the next save adds and deletes.</summary>
    /// <returns>One update for all articles whose counters change alike.</returns>
    public static IReadOnlyList<ArticleCounterUpdates> FromPendingChanges(ChangeTracker changeTracker)
    {
        var comments = changeTracker.Entries<Comment>()
            .Select(entry => (entry.Entity.ArticleId, Comments: GetDelta(entry), Favorites: 0));
        var favorites = changeTracker.Entries<Favorite>()
            .Select(entry => (entry.Entity.ArticleId, Comments: 0, Favorites: GetDelta(entry)));
        var articles = comments.Concat(favorites)
            .GroupBy(change => change.ArticleId)
            .Select(group => (
                ArticleId: group.Key,
                Comments: group.Sum(change => change.Comments),
                Favorites: group.Sum(change => change.Favorites)))
            .Where(change => change is not { Comments: 0, Favorites: 0 })
            .OrderBy(change => change.ArticleId);
        return
        [
            .. articles
                .GroupBy(change => (change.Comments, change.Favorites), change => change.ArticleId)
                .Select(group => new ArticleCounterUpdates([.. group], group.Key.Comments, group.Key.Favorites)),
        ];
    }

    /// <summary>Adds to the current counters of the rows, and locks the rows until the transaction ends.</summary>
    public Task ApplyAsync(BlogDbContext context, CancellationToken cancellationToken) =>
        context.AllArticles
            .Where(article => ArticleIds.Contains(article.Id))
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

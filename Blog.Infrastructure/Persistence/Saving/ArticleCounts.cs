using Blog.Domain.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Blog.Infrastructure.Persistence.Saving;

/// <summary>By how much a save changes the counts that an article's row holds.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Comments">How many more comments, or fewer.</param>
/// <param name="Favorites">How many more favourites, or fewer.</param>
internal sealed record ArticleCounts(int ArticleId, int Comments, int Favorites)
{
    /// <summary>Finds out what the next save will change.</summary>
    /// <param name="changeTracker">What will be saved.</param>
    /// <returns>The articles whose counts change.</returns>
    public static IReadOnlyList<ArticleCounts> Of(ChangeTracker changeTracker) =>
    [
        .. changeTracker.Entries<Comment>().Select(entry => new ArticleCounts(entry.Entity.ArticleId, ChangeOf(entry), 0))
            .Concat(changeTracker.Entries<Favorite>().Select(entry => new ArticleCounts(entry.Entity.ArticleId, 0, ChangeOf(entry))))
            .GroupBy(counts => counts.ArticleId)
            .Select(group => new ArticleCounts(group.Key, group.Sum(counts => counts.Comments), group.Sum(counts => counts.Favorites)))
            .Where(counts => counts is not { Comments: 0, Favorites: 0 })
            .OrderBy(counts => counts.ArticleId),
    ];

    /// <summary>Adds to what the row holds at this moment, whoever else does, and locks it until the transaction ends.</summary>
    /// <param name="context">The database.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A task that ends when it is written.</returns>
    public Task ApplyAsync(BlogDbContext context, CancellationToken cancellationToken) =>
        context.Articles
            .Where(article => article.Id == ArticleId)
            .ExecuteUpdateAsync(
                setters => setters
                    .SetProperty(article => article.CommentCount, article => article.CommentCount + Comments)
                    .SetProperty(article => article.FavoriteCount, article => article.FavoriteCount + Favorites),
                cancellationToken);

    private static int ChangeOf(EntityEntry entry) => entry.State switch
    {
        EntityState.Added => 1,
        EntityState.Deleted => -1,
        EntityState.Detached or EntityState.Unchanged or EntityState.Modified or _ => 0,
    };
}

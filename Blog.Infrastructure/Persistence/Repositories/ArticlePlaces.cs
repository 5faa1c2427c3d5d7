using System.Diagnostics.CodeAnalysis;
using Blog.Domain.Articles;

namespace Blog.Infrastructure.Persistence.Repositories;

/// <summary>Finds the articles behind one in such a way that the index that gives the order is entered there, however deep it is.</summary>
internal static class ArticlePlaces
{
    /// <summary>Where a page ends.</summary>
    /// <param name="order">The page's order.</param>
    /// <param name="last">The last article of the page.</param>
    /// <param name="articleId">Its identity.</param>
    /// <param name="normalizedTitle">Its title, as titles are ordered.</param>
    /// <param name="passed">How many articles stand up to it, as far as that is known.</param>
    /// <returns>The place.</returns>
    public static ArticleCursor Of(ArticleSort order, ArticleListing last, int articleId, string normalizedTitle, int passed) =>
        new(order, last.CreatedAt, articleId)
        {
            NormalizedTitle = order == ArticleSort.Title ? normalizedTitle : "",
            Count = order switch
            {
                ArticleSort.MostFavorites => last.Favorites,
                ArticleSort.MostComments => last.TotalComments,
                ArticleSort.BestMatch => passed,
                ArticleSort.Newest or ArticleSort.Oldest or ArticleSort.Title or _ => 0,
            },
        };

    /// <summary>Leaves out the articles up to a place.</summary>
    /// <param name="keys">The articles, in no order yet.</param>
    /// <param name="place">The place, if any.</param>
    /// <returns>Those behind it.</returns>
    /// <remarks>
    /// The ends of two ranges of the index, not one condition with an OR: that would begin with the first article of as
    /// many favourites, and most may have none.
    /// </remarks>
    [SuppressMessage("Globalization", "CA1309", Justification = "The column's collation compares, and is binary.")]
    public static IQueryable<ArticleKey> Behind(IQueryable<ArticleKey> keys, ArticleCursor? place)
    {
        if (place is null)
        {
            return keys;
        }

        var (title, count) = (place.NormalizedTitle, place.Count);
        return place.Order switch
        {
            ArticleSort.Oldest => Newer(keys, place),
            ArticleSort.Title => Older(keys.Where(key => key.NormalizedTitle == title), place)
                .Concat(keys.Where(key => string.Compare(key.NormalizedTitle, title) > 0)),
            ArticleSort.MostFavorites => Older(keys.Where(key => key.FavoriteCount == count), place)
                .Concat(keys.Where(key => key.FavoriteCount < count)),
            ArticleSort.MostComments => Older(keys.Where(key => key.CommentCount == count), place)
                .Concat(keys.Where(key => key.CommentCount < count)),
            ArticleSort.BestMatch => keys,
            ArticleSort.Newest or _ => Older(keys, place),
        };
    }

    // The first condition follows from the second, but it is the one that an index can be entered with.
    private static IQueryable<ArticleKey> Older(IQueryable<ArticleKey> keys, ArticleCursor place)
    {
        var (time, id) = (place.PublishedAt, place.ArticleId);
        return keys.Where(key => key.PublishedAt <= time && (key.PublishedAt < time || key.ArticleId < id));
    }

    private static IQueryable<ArticleKey> Newer(IQueryable<ArticleKey> keys, ArticleCursor place)
    {
        var (time, id) = (place.PublishedAt, place.ArticleId);
        return keys.Where(key => key.PublishedAt >= time && (key.PublishedAt > time || key.ArticleId > id));
    }
}

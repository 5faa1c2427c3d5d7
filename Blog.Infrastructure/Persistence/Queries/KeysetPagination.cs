using System.Diagnostics.CodeAnalysis;
using Blog.Domain.Articles;

namespace Blog.Infrastructure.Persistence.Queries;

/// <summary>
/// Continues a list after a cursor, so that the index of its order is entered there however deep the page is.
/// </summary>
internal static class KeysetPagination
{
    /// <summary>Makes the cursor of a page.</summary>
    /// <param name="order">The order of the list.</param>
    /// <param name="last">The last article of the page.</param>
    /// <param name="lastKey">The sort key of that article.</param>
    /// <param name="position">The number of articles up to the end of the page, where it is known.</param>
    public static ArticleCursor CursorAfter(
        ArticleSort order, ArticleListing last, ArticleSortKey lastKey, int position) =>
        new(order, lastKey.PublishedAt, lastKey.ArticleId)
        {
            NormalizedTitle = order == ArticleSort.Title ? lastKey.NormalizedTitle : "",
            Count = order switch
            {
                ArticleSort.MostFavorites => last.Favorites,
                ArticleSort.MostComments => last.TotalComments,
                ArticleSort.BestMatch => position,
                ArticleSort.Newest or ArticleSort.Oldest or ArticleSort.Title or _ => 0,
            },
        };

    /// <summary>Leaves out the articles up to a cursor.</summary>
    /// <remarks>
    /// Two ranges of the index instead of one condition with OR, which would start at the first article with the same
    /// number of favorites, and most articles may have none.
    /// </remarks>
    [SuppressMessage("Globalization", "CA1309", Justification = "The column's binary collation compares.")]
    public static IQueryable<ArticleSortKey> After(IQueryable<ArticleSortKey> keys, ArticleCursor? cursor)
    {
        if (cursor is null)
        {
            return keys;
        }

        var (title, count) = (cursor.NormalizedTitle, cursor.Count);
        return cursor.Sort switch
        {
            ArticleSort.Oldest => Newer(keys, cursor),
            ArticleSort.Title => Older(keys.Where(key => key.NormalizedTitle == title), cursor)
                .Concat(keys.Where(key => string.Compare(key.NormalizedTitle, title) > 0)),
            ArticleSort.MostFavorites => Older(keys.Where(key => key.FavoriteCount == count), cursor)
                .Concat(keys.Where(key => key.FavoriteCount < count)),
            ArticleSort.MostComments => Older(keys.Where(key => key.CommentCount == count), cursor)
                .Concat(keys.Where(key => key.CommentCount < count)),
            ArticleSort.BestMatch => keys,
            ArticleSort.Newest or _ => Older(keys, cursor),
        };
    }

    // The first condition follows from the second, but it is the one that an index can be entered with.
    private static IQueryable<ArticleSortKey> Older(IQueryable<ArticleSortKey> keys, ArticleCursor cursor)
    {
        var (time, id) = (cursor.PublishedAt, cursor.ArticleId);
        return keys.Where(key => key.PublishedAt <= time && (key.PublishedAt < time || key.ArticleId < id));
    }

    private static IQueryable<ArticleSortKey> Newer(IQueryable<ArticleSortKey> keys, ArticleCursor cursor)
    {
        var (time, id) = (cursor.PublishedAt, cursor.ArticleId);
        return keys.Where(key => key.PublishedAt >= time && (key.PublishedAt > time || key.ArticleId > id));
    }
}

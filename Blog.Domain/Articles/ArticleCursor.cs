namespace Blog.Domain.Articles;

/// <summary>Where a page of articles ended: the place of its last article in the order, which stays one when that article is gone.</summary>
/// <param name="Order">The order, <see cref="ArticleFilter.Order"/> of the page's filter.</param>
/// <param name="PublishedAt">When the last article was published (UTC).</param>
/// <param name="ArticleId">Its identity.</param>
public sealed record ArticleCursor(ArticleSort Order, DateTime PublishedAt, int ArticleId)
{
    /// <summary>Its title as titles are ordered; empty where the order does not ask for it.</summary>
    public string NormalizedTitle { get; init; } = "";

    /// <summary>
    /// How many favourites or comments it had, whichever the order asks for; of the best matches, which have no place
    /// that lasts, how many stood up to it.
    /// </summary>
    public int Count { get; init; }
}

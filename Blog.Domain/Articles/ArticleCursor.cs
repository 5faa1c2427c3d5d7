namespace Blog.Domain.Articles;

/// <summary>The sort key of the last article of a page, for keyset pagination.</summary>
/// <param name="Sort">The <see cref="ArticleFilter.EffectiveSort"/> of the page.</param>
/// <param name="PublishedAt">When the article was published (UTC).</param>
public sealed record ArticleCursor(ArticleSort Sort, DateTime PublishedAt, int ArticleId)
{
    /// <summary>The <see cref="Article.NormalizedTitle"/> if sorted by title; otherwise empty.</summary>
    public string NormalizedTitle { get; init; } = "";

    /// <summary>The number of favorites or comments if sorted by them; for the best match, an offset.</summary>
    public int Count { get; init; }
}

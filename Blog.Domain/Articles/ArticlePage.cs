namespace Blog.Domain.Articles;

/// <summary>One page of a list of articles.</summary>
/// <param name="Total">The number of articles on all pages.</param>
/// <param name="Next">The cursor of the next page, or null on the last page.</param>
public sealed record ArticlePage(IReadOnlyList<ArticleListing> Items, int Total, ArticleCursor? Next);

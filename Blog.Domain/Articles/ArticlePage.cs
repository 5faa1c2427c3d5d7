namespace Blog.Domain.Articles;

/// <summary>A slice of a longer list of articles.</summary>
/// <param name="Items">The slice, in the list's order.</param>
/// <param name="Total">How many the whole list holds, before the slice too.</param>
/// <param name="Next">Where the slice ends; null where the list ends there.</param>
public sealed record ArticlePage(IReadOnlyList<ArticleListing> Items, int Total, ArticleCursor? Next);

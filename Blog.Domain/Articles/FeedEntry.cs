namespace Blog.Domain.Articles;

/// <summary>An article in a feed.</summary>
/// <param name="Html">The HTML of the whole text.</param>
public sealed record FeedEntry(int ArticleId, ArticleListing Article, string Html);

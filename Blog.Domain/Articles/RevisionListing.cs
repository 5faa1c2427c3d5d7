namespace Blog.Domain.Articles;

/// <summary>A revision in a list.</summary>
/// <param name="CreatedAt">When the article was changed (UTC).</param>
/// <param name="Title">The title before the change.</param>
/// <param name="Changed">What the change was about.</param>
public sealed record RevisionListing(int Number, DateTime CreatedAt, string Title, ArticleFields Changed);

namespace Blog.Domain.Articles;

/// <summary>An article in the sitemap.</summary>
/// <param name="UpdatedAt">When the article was last changed or published (UTC).</param>
public sealed record SitemapEntry(string Slug, DateTime UpdatedAt);

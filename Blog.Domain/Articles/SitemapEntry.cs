namespace Blog.Domain.Articles;

/// <summary>Where an article is, for those who look for all of them: a read model.</summary>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="UpdatedAt">When it last changed (UTC).</param>
public sealed record SitemapEntry(string Slug, DateTime UpdatedAt);

namespace Blog.Domain.Articles;

/// <summary>A tag in the list of tags.</summary>
/// <param name="Articles">The number of articles with this tag.</param>
public sealed record TagListing(string Name, int Articles);

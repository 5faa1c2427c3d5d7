namespace Blog.Domain.Articles;

/// <summary>A tag in the list of all: a read model.</summary>
/// <param name="Name">The name as it was first written.</param>
/// <param name="Articles">How many articles have it, at least one.</param>
public sealed record TagListing(string Name, int Articles);

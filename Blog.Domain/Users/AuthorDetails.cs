namespace Blog.Domain.Users;

/// <summary>A user's public profile: a read model.</summary>
/// <param name="Author">The user as everybody sees them.</param>
/// <param name="Articles">How many articles the user has published.</param>
/// <param name="Followers">How many users follow this one.</param>
public sealed record AuthorDetails(Author Author, int Articles, int Followers);

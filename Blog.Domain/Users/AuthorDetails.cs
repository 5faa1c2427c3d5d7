namespace Blog.Domain.Users;

/// <summary>The public profile of a user.</summary>
/// <param name="Articles">The number of published articles.</param>
/// <param name="Followers">The number of followers.</param>
public sealed record AuthorDetails(Author Author, int Articles, int Followers);

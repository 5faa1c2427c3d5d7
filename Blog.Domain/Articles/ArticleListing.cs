using Blog.Domain.Users;

namespace Blog.Domain.Articles;

/// <summary>An article in a list.</summary>
/// <param name="CreatedAt">When the article was published (UTC).</param>
/// <param name="UpdatedAt">When the article was last changed (UTC).</param>
/// <param name="Tags">The names of the tags, sorted.</param>
/// <param name="TotalComments">The number of comments, without deleted ones.</param>
/// <param name="Favorites">The number of users who have favorited the article.</param>
/// <param name="Favorited">Whether the signed-in user has favorited the article; null if nobody is signed in.</param>
public sealed record ArticleListing(
    DateTime CreatedAt,
    DateTime UpdatedAt,
    string Slug,
    string Title,
    string Description,
    IReadOnlyList<string> Tags,
    Author Author,
    int TotalComments,
    int Favorites,
    bool? Favorited);

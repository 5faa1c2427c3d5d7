using Blog.Domain.Users;

namespace Blog.Domain.Articles;

/// <summary>An article in a list: a read model of one query, never loaded through <see cref="Article"/>.</summary>
/// <param name="CreatedAt">When it was published (UTC).</param>
/// <param name="UpdatedAt">When it last changed (UTC).</param>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Title">The title.</param>
/// <param name="Description">What it is about.</param>
/// <param name="Tags">The names of its tags, sorted.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="TotalComments">How many comments it has, without the deleted.</param>
/// <param name="Favorites">How many users like it.</param>
/// <param name="Favorited">Whether the reader likes it; null where nobody is signed in.</param>
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

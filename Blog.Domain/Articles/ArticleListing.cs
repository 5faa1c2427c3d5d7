namespace Blog.Domain.Articles;

/// <summary>An article in a list: a read model of one query, never loaded through <see cref="Article"/>.</summary>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Title">The title.</param>
/// <param name="Description">What it is about.</param>
/// <param name="Tags">The names of its tags, sorted.</param>
/// <param name="AuthorId">Who wrote it.</param>
/// <param name="AuthorName">The name of who wrote it.</param>
/// <param name="TotalComments">How many comments it has, without the deleted.</param>
public sealed record ArticleListing(
    string Slug,
    string Title,
    string Description,
    IReadOnlyList<string> Tags,
    int AuthorId,
    string AuthorName,
    int TotalComments);

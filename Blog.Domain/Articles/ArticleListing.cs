using Blog.Domain.Users;

namespace Blog.Domain.Articles;

/// <summary>An article in a list.</summary>
/// <param name="CreatedAt">When the article was created (UTC).</param>
/// <param name="UpdatedAt">When the article was last changed (UTC).</param>
/// <param name="PublishedAt">When the article is or was published (UTC); null for a draft.</param>
/// <param name="Status">The status when the article was read.</param>
/// <param name="ReadingMinutes">The minutes that it takes to read the text.</param>
/// <param name="Tags">The names of the tags, sorted.</param>
/// <param name="TotalComments">The number of comments, without deleted ones.</param>
/// <param name="Favorites">The number of users who have favorited the article.</param>
/// <param name="Favorited">Whether the signed-in user has favorited the article; null if nobody is signed in.</param>
public sealed record ArticleListing(
    DateTime CreatedAt,
    DateTime UpdatedAt,
    DateTime? PublishedAt,
    ArticleStatus Status,
    string Slug,
    string Title,
    string Description,
    int ReadingMinutes,
    IReadOnlyList<string> Tags,
    Author Author,
    int TotalComments,
    int Favorites,
    bool? Favorited)
{
    /// <summary>When the article last changed for readers (UTC): it was changed, or published.</summary>
    public DateTime ShownSince => PublishedAt > UpdatedAt ? PublishedAt.Value : UpdatedAt;
}

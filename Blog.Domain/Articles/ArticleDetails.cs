using Blog.Domain.Users;

namespace Blog.Domain.Articles;

/// <summary>An article to be read: a read model.</summary>
/// <param name="Id">The identity.</param>
/// <param name="Version">Which state of the article this is (<see cref="Article.Version"/>).</param>
/// <param name="CreatedAt">When it was published (UTC).</param>
/// <param name="UpdatedAt">When it last changed (UTC).</param>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Title">The title.</param>
/// <param name="Description">What it is about.</param>
/// <param name="Text">The text.</param>
/// <param name="Tags">The names of its tags, sorted.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Comments">The newest comments, at most <see cref="Article.CommentsShown"/>, oldest first; none where they were not asked for.</param>
/// <param name="TotalComments">How many comments it has, without the deleted.</param>
/// <param name="Favorites">How many users like it.</param>
/// <param name="Favorited">Whether the reader likes it; null where nobody is signed in.</param>
public sealed record ArticleDetails(
    int Id,
    int Version,
    DateTime CreatedAt,
    DateTime UpdatedAt,
    string Slug,
    string Title,
    string Description,
    string Text,
    IReadOnlyList<string> Tags,
    Author Author,
    IReadOnlyList<CommentDetails> Comments,
    int TotalComments,
    int Favorites,
    bool? Favorited)
{
    /// <summary>Shows an article that has just been published to its author, without reading it again.</summary>
    /// <param name="article">The article, saved.</param>
    /// <param name="author">Who wrote it.</param>
    /// <returns>The article.</returns>
    public static ArticleDetails Of(Article article, UserProfile author)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(author);
        return new(
            article.Id,
            article.Version,
            article.CreatedAt,
            article.UpdatedAt,
            article.Slug,
            article.Title,
            article.Description,
            article.Text,
            Article.SplitTagNames(article.TagNames),
            new Author
            {
                Id = author.Id,
                Username = author.Username,
                FullName = author.FullName,
                Bio = author.Bio,
                Image = author.Image,
                Social = author.Social,
                Following = false,
            },
            Comments: [],
            TotalComments: 0,
            Favorites: 0,
            Favorited: false);
    }
}

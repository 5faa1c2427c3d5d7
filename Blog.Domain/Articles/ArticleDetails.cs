using Blog.Domain.Users;

namespace Blog.Domain.Articles;

/// <summary>An article with its text and newest comments.</summary>
/// <param name="CreatedAt">When the article was published (UTC).</param>
/// <param name="UpdatedAt">When the article was last changed (UTC).</param>
/// <param name="Tags">The names of the tags, sorted.</param>
/// <param name="Comments">The newest comments, oldest first; empty if they were not requested.</param>
/// <param name="TotalComments">The number of comments, without deleted ones.</param>
/// <param name="Favorites">The number of users who have favorited the article.</param>
/// <param name="Favorited">Whether the signed-in user has favorited the article; null if nobody is signed in.</param>
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
    /// <summary>Creates the details of a newly published article.</summary>
    public static ArticleDetails FromArticle(Article article, UserProfile author)
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

using Blog.Domain.Users;

namespace Blog.Domain.Articles;

/// <summary>An article with its text and newest comments.</summary>
/// <param name="CreatedAt">When the article was created (UTC).</param>
/// <param name="UpdatedAt">When the article was last changed (UTC).</param>
/// <param name="PublishedAt">When the article is or was published (UTC); null for a draft.</param>
/// <param name="Status">The status when the article was read.</param>
/// <param name="Text">The text as it was written, in Markdown.</param>
/// <param name="Html">The HTML of the text.</param>
/// <param name="ReadingMinutes">The minutes that it takes to read the text.</param>
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
    DateTime? PublishedAt,
    ArticleStatus Status,
    string Slug,
    string Title,
    string Description,
    string Text,
    string Html,
    int ReadingMinutes,
    IReadOnlyList<string> Tags,
    Author Author,
    IReadOnlyList<CommentDetails> Comments,
    int TotalComments,
    int Favorites,
    bool? Favorited)
{
    /// <summary>The data that the article's comments and favorites need.</summary>
    public ArticleReference Reference => new(Id, Slug, Author.Id, PublishedAt);

    /// <summary>Creates the details of an article that was just created.</summary>
    public static ArticleDetails FromArticle(Article article, UserProfile author, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(article);
        return new(
            article.Id,
            article.Version,
            article.CreatedAt,
            article.UpdatedAt,
            article.PublishedAt,
            PublicationDate.GetStatus(article.PublishedAt, now > article.CreatedAt ? now : article.CreatedAt),
            article.Slug,
            article.Title,
            article.Description,
            article.Text,
            article.Html!.Html,
            article.ReadingMinutes,
            Article.SplitTagNames(article.TagNames),
            Author.FromProfile(author),
            Comments: [],
            TotalComments: 0,
            Favorites: 0,
            Favorited: false);
    }
}

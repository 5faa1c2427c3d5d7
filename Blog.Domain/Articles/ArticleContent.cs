namespace Blog.Domain.Articles;

/// <summary>The fields of an article of which revisions are kept.</summary>
/// <param name="TagNames">The names of the tags in one string (<see cref="Article.TagNames"/>).</param>
public sealed record ArticleContent(string Title, string Description, string Text, string TagNames)
{
    /// <summary>Copies the fields of an article.</summary>
    public static ArticleContent Of(Article article) =>
        article is null
            ? throw new ArgumentNullException(nameof(article))
            : new(article.Title, article.Description, article.Text, article.TagNames);

    /// <summary>Returns the fields that differ.</summary>
    public ArticleFields Compare(ArticleContent other) => other is null
        ? throw new ArgumentNullException(nameof(other))
        : FindDifferences(other);

    private ArticleFields FindDifferences(ArticleContent other) =>
        (Title == other.Title ? ArticleFields.None : ArticleFields.Title)
        | (Description == other.Description ? ArticleFields.None : ArticleFields.Description)
        | (Text == other.Text ? ArticleFields.None : ArticleFields.Text)
        | (TagNames == other.TagNames ? ArticleFields.None : ArticleFields.Tags);
}

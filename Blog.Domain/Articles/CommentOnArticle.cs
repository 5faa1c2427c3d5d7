namespace Blog.Domain.Articles;

/// <summary>A comment to change, and its article.</summary>
/// <param name="Comment">The comment, or null if the article has no such comment.</param>
public sealed record CommentOnArticle(ArticleReference Article, Comment? Comment);

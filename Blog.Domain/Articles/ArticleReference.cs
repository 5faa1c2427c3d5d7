namespace Blog.Domain.Articles;

/// <summary>The data of an article that its comments and favorites need.</summary>
/// <param name="PublishedAt">When the article was published (UTC).</param>
public sealed record ArticleReference(int Id, int AuthorId, DateTime PublishedAt);

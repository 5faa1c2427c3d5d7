namespace Blog.Domain.Articles;

/// <summary>What comments and favourites need to know of the article that they are about: a read model, without its text.</summary>
/// <param name="Id">The identity.</param>
/// <param name="AuthorId">Who wrote it.</param>
/// <param name="PublishedAt">When it was published (UTC).</param>
public sealed record ArticleReference(int Id, int AuthorId, DateTime PublishedAt);

using Blog.Domain.Common;

namespace Blog.Domain.Articles;

/// <summary>The data of an article that its comments, favorites and revisions need.</summary>
/// <param name="Slug">The current slug.</param>
/// <param name="PublishedAt">When the article is or was published (UTC); null for a draft.</param>
public sealed record ArticleReference(int Id, string Slug, int AuthorId, DateTime? PublishedAt)
{
    /// <summary>Ensures that a user is the author.</summary>
    /// <exception cref="ForbiddenException">The user is not the author.</exception>
    public void EnsureWrittenBy(int? userId)
    {
        if (AuthorId != userId)
        {
            throw new ForbiddenException(nameof(Article), Article.NotAuthorMessage);
        }
    }
}

using Blog.Domain.Articles;

namespace Blog.Infrastructure.Persistence;

/// <summary>
/// The join entity of articles and tags. It repeats the article's publication date, so that one index lists a tag's
/// articles newest first.
/// </summary>
internal sealed class ArticleTag : IPublishable
{
    public int ArticleId { get; private set; }

    public int TagId { get; private set; }

    public DateTime? PublishedAt { get; private set; }
}

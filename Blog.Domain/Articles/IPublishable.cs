namespace Blog.Domain.Articles;

/// <summary>An article, or what has a copy of its publication date.</summary>
public interface IPublishable
{
    /// <summary>When the article is or was published (UTC); null for a draft.</summary>
    DateTime? PublishedAt { get; }
}

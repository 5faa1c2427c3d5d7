namespace Blog.Domain.Articles;

/// <summary>Whether an article is published. It follows from <see cref="Article.PublishedAt"/> and the time.</summary>
public enum ArticleStatus
{
    /// <summary>The article has no publication date.</summary>
    Draft,

    /// <summary>The publication date is to come.</summary>
    Scheduled,

    /// <summary>The publication date has passed.</summary>
    Published,
}

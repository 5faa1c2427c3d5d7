namespace Blog.Infrastructure.Persistence;

/// <summary>That an article has a tag. With the article's time in the row, a tag's articles can be read newest first from one index.</summary>
internal sealed class ArticleTag
{
    public int ArticleId { get; private set; }

    public int TagId { get; private set; }

    /// <summary>When the article was published (UTC), set when saved.</summary>
    public DateTime PublishedAt { get; private set; }
}

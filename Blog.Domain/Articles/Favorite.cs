namespace Blog.Domain.Articles;

/// <summary>An article that a user has favorited.</summary>
public sealed class Favorite : IPublishable
{
    /// <summary>Creates a favorite.</summary>
    public Favorite(int userId, ArticleReference article)
    {
        ArgumentNullException.ThrowIfNull(article);
        UserId = userId;
        ArticleId = article.Id;
        PublishedAt = article.PublishedAt;
    }

    private Favorite()
    {
    }

    /// <summary>The ID of the user.</summary>
    public int UserId { get; private set; }

    /// <summary>The ID of the article.</summary>
    public int ArticleId { get; private set; }

    /// <summary>When the article is or was published (UTC), copied to sort a list of favorites.</summary>
    public DateTime? PublishedAt { get; private set; }
}

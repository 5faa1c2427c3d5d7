namespace Blog.Domain.Articles;

/// <summary>That a user likes an article; there is one for each two of them at most.</summary>
public sealed class Favorite
{
    /// <summary>Makes an article a user's favourite.</summary>
    /// <param name="userId">Whose favourite.</param>
    /// <param name="article">The article.</param>
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

    /// <summary>Whose favourite.</summary>
    public int UserId { get; private set; }

    /// <summary>The article.</summary>
    public int ArticleId { get; private set; }

    /// <summary>When the article was published (UTC), by which a list of favourites is ordered.</summary>
    public DateTime PublishedAt { get; private set; }
}

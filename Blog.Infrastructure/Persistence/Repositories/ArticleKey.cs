namespace Blog.Infrastructure.Persistence.Repositories;

/// <summary>What is needed of an article to find and order it, before its row is read; a member that the order does not need is never set.</summary>
internal sealed class ArticleKey
{
    public int ArticleId { get; init; }

    public DateTime PublishedAt { get; init; }

    public string NormalizedTitle { get; init; } = "";

    public int FavoriteCount { get; init; }

    public int CommentCount { get; init; }

    public double Rank { get; init; }
}

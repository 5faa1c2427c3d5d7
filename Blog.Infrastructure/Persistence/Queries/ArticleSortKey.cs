namespace Blog.Infrastructure.Persistence.Queries;

/// <summary>
/// The columns that <see cref="ArticleQueryBuilder"/> orders articles by. A query sets only those that it needs.
/// </summary>
internal sealed class ArticleSortKey
{
    public int ArticleId { get; init; }

    public DateTime PublishedAt { get; init; }

    public string NormalizedTitle { get; init; } = "";

    public int FavoriteCount { get; init; }

    public int CommentCount { get; init; }

    public double Rank { get; init; }
}

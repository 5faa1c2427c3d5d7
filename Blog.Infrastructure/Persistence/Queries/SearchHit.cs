namespace Blog.Infrastructure.Persistence.Queries;

/// <summary>An article that contains all of the words that were searched for.</summary>
internal sealed class SearchHit
{
    public int ArticleId { get; init; }

    /// <summary>The lower, the better the match.</summary>
    public double Rank { get; init; }
}

namespace Blog.Infrastructure.Persistence.Searching;

/// <summary>An article that holds all the words of a search.</summary>
internal sealed class SearchHit
{
    public int ArticleId { get; init; }

    /// <summary>How well it fits: the lower, the better.</summary>
    public double Rank { get; init; }
}

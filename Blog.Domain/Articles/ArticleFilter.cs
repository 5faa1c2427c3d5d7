namespace Blog.Domain.Articles;

/// <summary>Which articles are wanted, and in which order; what is null does not matter, and what nobody knows fits no article.</summary>
public sealed record ArticleFilter
{
    /// <summary>The name of a tag that they have, in any case.</summary>
    public string? Tag { get; init; }

    /// <summary>The username of who wrote them, in any case.</summary>
    public string? Author { get; init; }

    /// <summary>The username of somebody whose favourites they are, in any case.</summary>
    public string? FavoritedBy { get; init; }

    /// <summary>The identity of somebody who follows their authors.</summary>
    public int? FollowerId { get; init; }

    /// <summary>The words that all of them hold in title, description, text or tags.</summary>
    public SearchWords? Words { get; init; }

    /// <summary>Their order.</summary>
    public ArticleSort Sort { get; init; } = ArticleSort.Newest;
}

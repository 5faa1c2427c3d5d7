namespace Blog.Api.RealWorld.Contracts.Articles;

/// <summary>A page of articles.</summary>
public sealed record ArticlesResponse
{
    /// <summary>The articles, newest first.</summary>
    public required IReadOnlyList<ArticleListing> Articles { get; init; }

    /// <summary>The total number of articles.</summary>
    /// <example>3</example>
    public required int ArticlesCount { get; init; }
}

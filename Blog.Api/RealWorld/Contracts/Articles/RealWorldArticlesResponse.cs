namespace Blog.Api.RealWorld.Contracts.Articles;

/// <summary>A slice of a list of articles.</summary>
public sealed record RealWorldArticlesResponse
{
    /// <summary>The slice, newest first.</summary>
    public required IReadOnlyList<RealWorldArticleListing> Articles { get; init; }

    /// <summary>How many the whole list holds.</summary>
    /// <example>3</example>
    public required int ArticlesCount { get; init; }
}

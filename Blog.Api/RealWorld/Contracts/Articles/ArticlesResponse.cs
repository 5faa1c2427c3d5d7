using Blog.Api.Contracts.Common;

namespace Blog.Api.RealWorld.Contracts.Articles;

/// <summary>A page of articles.</summary>
public sealed record ArticlesResponse : IPageResponse
{
    /// <summary>The articles, newest first.</summary>
    public required IReadOnlyList<ArticleListing> Articles { get; init; }

    /// <summary>The total number of articles.</summary>
    /// <example>3</example>
    public required int ArticlesCount { get; init; }

    string? IPageResponse.Next => null;

    bool IPageResponse.HasNext(int offset) => Articles.Count > 0 && offset < ArticlesCount - Articles.Count;
}

using Blog.Api.Contracts.Common;

namespace Blog.Api.Contracts.Articles;

/// <summary>A page of a list of articles.</summary>
public sealed record ArticleListingPageResponse : IPageResponse
{
    /// <summary>The articles of the page.</summary>
    public required IReadOnlyList<ArticleListingResponse> Items { get; init; }

    /// <summary>The total number of articles on all pages.</summary>
    /// <example>3</example>
    public required int Total { get; init; }

    /// <summary>The value of <c>after</c> for the next page; null if this is the last page.</summary>
    public required string? Next { get; init; }

    bool IPageResponse.HasNext(int offset) => Next is not null;
}

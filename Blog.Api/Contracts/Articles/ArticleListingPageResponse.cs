namespace Blog.Api.Contracts.Articles;

/// <summary>A slice of a list of articles.</summary>
public sealed record ArticleListingPageResponse
{
    /// <summary>The slice, in the list's order.</summary>
    public required IReadOnlyList<ArticleListingResponse> Items { get; init; }

    /// <summary>How many the whole list holds.</summary>
    /// <example>3</example>
    public required int Total { get; init; }

    /// <summary>What to send as <c>after</c> for the page behind this one; null where there is none.</summary>
    public required string? Next { get; init; }
}

namespace Blog.Api.Contracts.Articles;

/// <summary>The tags in use.</summary>
public sealed record TagListResponse
{
    /// <summary>The tags, most used first, then by name; at most 1,000.</summary>
    public required IReadOnlyList<TagResponse> Items { get; init; }
}

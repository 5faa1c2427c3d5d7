namespace Blog.Api.Contracts.Articles;

/// <summary>The tags of all articles.</summary>
public sealed record TagListResponse
{
    /// <summary>The tags, at most 1,000, sorted by the number of articles, then by name.</summary>
    public required IReadOnlyList<TagResponse> Items { get; init; }
}

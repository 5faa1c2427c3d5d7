namespace Blog.Api.RealWorld.Contracts.Articles;

/// <summary>Wraps the tags in use.</summary>
public sealed record TagsResponse
{
    /// <summary>Up to 1,000 tag names, by number of articles and name.</summary>
    /// <example>["foo2", "foo1", "foo3"]</example>
    public required IReadOnlyList<string> Tags { get; init; }
}

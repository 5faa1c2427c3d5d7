namespace Blog.Api.RealWorld.Contracts.Articles;

/// <summary>The tags in use, wrapped.</summary>
public sealed record RealWorldTagsResponse
{
    /// <summary>Their names, most used first, then by name; at most 1,000.</summary>
    /// <example>["foo2", "foo1", "foo3"]</example>
    public required IReadOnlyList<string> Tags { get; init; }
}

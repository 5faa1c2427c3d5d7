namespace Blog.Api.RealWorld.Contracts.Articles;

/// <summary>Wraps the most used tags.</summary>
public sealed record TagsResponse
{
    /// <summary>The names of up to 50 tags, most used first, then by name.</summary>
    /// <example>["foo2", "foo1", "foo3"]</example>
    public required IReadOnlyList<string> Tags { get; init; }
}

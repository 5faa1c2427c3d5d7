namespace Blog.Api.Contracts.Articles;

/// <summary>A tag with the number of its articles.</summary>
public sealed record TagResponse
{
    /// <summary>The name as it was first entered.</summary>
    /// <example>foo2</example>
    public required string Name { get; init; }

    /// <summary>The number of articles with the tag.</summary>
    /// <example>3</example>
    public required int Articles { get; init; }
}

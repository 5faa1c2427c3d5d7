namespace Blog.Api.Contracts.Articles;

/// <summary>A tag and how much it is used.</summary>
public sealed record TagResponse
{
    /// <summary>The name, as it was first written.</summary>
    /// <example>foo2</example>
    public required string Name { get; init; }

    /// <summary>How many articles have it.</summary>
    /// <example>3</example>
    public required int Articles { get; init; }
}

namespace Blog.Api.Contracts.Articles;

/// <summary>A revision of an article in a list.</summary>
public sealed record RevisionListingResponse
{
    /// <summary>The number, which counts the revisions of an article from 1.</summary>
    /// <example>1</example>
    public required int Number { get; init; }

    /// <summary>The time of the change.</summary>
    /// <example>2026-11-22T07:22:43.972Z</example>
    public required DateTime CreatedAt { get; init; }

    /// <summary>The title before the change.</summary>
    /// <example>The last title</example>
    public required string Title { get; init; }

    /// <summary>The fields that were changed: <c>title</c>, <c>description</c>, <c>text</c>, <c>tags</c>.</summary>
    /// <example>["title", "text"]</example>
    public required IReadOnlyList<string> Changed { get; init; }
}

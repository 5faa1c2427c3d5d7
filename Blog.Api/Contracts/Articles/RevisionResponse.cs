namespace Blog.Api.Contracts.Articles;

/// <summary>What an article was before a change.</summary>
public sealed record RevisionResponse
{
    /// <summary>The number, which counts the revisions of an article from 1.</summary>
    /// <example>1</example>
    public required int Number { get; init; }

    /// <summary>The time of the change.</summary>
    /// <example>2026-11-22T07:22:43.972Z</example>
    public required DateTime CreatedAt { get; init; }

    /// <summary>The title.</summary>
    /// <example>The last title</example>
    public required string Title { get; init; }

    /// <summary>The description.</summary>
    /// <example>desc 3/3</example>
    public required string Description { get; init; }

    /// <summary>The text as it was written, in Markdown.</summary>
    /// <example>text text</example>
    public required string Text { get; init; }

    /// <summary>The names of the tags in alphabetical order.</summary>
    /// <example>["foo2"]</example>
    public required IReadOnlyList<string> Tags { get; init; }
}

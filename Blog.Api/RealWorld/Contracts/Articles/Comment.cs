using Blog.Api.RealWorld.Contracts.Users;

namespace Blog.Api.RealWorld.Contracts.Articles;

/// <summary>A comment.</summary>
public sealed record Comment
{
    /// <summary>The ID.</summary>
    /// <example>1</example>
    public required int Id { get; init; }

    /// <summary>When the comment was published.</summary>
    /// <example>2026-11-22T07:22:43.972Z</example>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When the comment was last changed.</summary>
    /// <example>2026-11-22T07:22:43.972Z</example>
    public required DateTime UpdatedAt { get; init; }

    /// <summary>The text.</summary>
    /// <example>comment 1 on title 1/3</example>
    public required string Body { get; init; }

    /// <summary>The author.</summary>
    public required Profile Author { get; init; }
}

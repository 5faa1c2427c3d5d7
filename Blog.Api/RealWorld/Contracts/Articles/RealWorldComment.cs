using Blog.Api.RealWorld.Contracts.Users;

namespace Blog.Api.RealWorld.Contracts.Articles;

/// <summary>A comment to be read.</summary>
public sealed record RealWorldComment
{
    /// <summary>The identity.</summary>
    /// <example>1</example>
    public required int Id { get; init; }

    /// <summary>When it was written.</summary>
    /// <example>2026-11-22T07:22:43.972Z</example>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it last changed.</summary>
    /// <example>2026-11-22T07:22:43.972Z</example>
    public required DateTime UpdatedAt { get; init; }

    /// <summary>The text.</summary>
    /// <example>comment 1 on title 1/3</example>
    public required string Body { get; init; }

    /// <summary>Who wrote it.</summary>
    public required RealWorldProfile Author { get; init; }
}

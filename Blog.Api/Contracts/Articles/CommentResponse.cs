using Blog.Api.Contracts.Users;

namespace Blog.Api.Contracts.Articles;

/// <summary>A comment.</summary>
public record CommentResponse
{
    /// <summary>The id.</summary>
    /// <example>1</example>
    public required int Id { get; init; }

    /// <summary>The time of publication.</summary>
    /// <example>2026-11-22T07:22:43.972Z</example>
    public required DateTime CreatedAt { get; init; }

    /// <summary>The time of the last change.</summary>
    /// <example>2026-11-22T07:22:43.972Z</example>
    public required DateTime UpdatedAt { get; init; }

    /// <summary>The text as it was written, in Markdown.</summary>
    /// <example>comment 1 on title 1/3</example>
    public required string Text { get; init; }

    /// <summary>The HTML of the text, which is safe to show.</summary>
    /// <example>&lt;p&gt;comment 1 on title 1/3&lt;/p&gt;</example>
    public required string Html { get; init; }

    /// <summary>
    /// The id of the comment that this one answers, or null. If that one is deleted, it is the one that it answered.
    /// </summary>
    public required int? ReplyTo { get; init; }

    /// <summary>The author.</summary>
    public required AuthorResponse Author { get; init; }
}

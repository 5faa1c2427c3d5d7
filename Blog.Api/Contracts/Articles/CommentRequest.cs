using System.ComponentModel.DataAnnotations;
using Blog.Domain.Articles;

namespace Blog.Api.Contracts.Articles;

/// <summary>A new comment.</summary>
public sealed record CommentRequest
{
    /// <summary>The text, in Markdown.</summary>
    /// <example>Mine prefers apples.</example>
    [Required]
    [StringLength(Comment.TextMaxLength, MinimumLength = 1)]
    public string Text { get; init; } = "";

    /// <summary>The id of the comment on the same article to answer; null for none.</summary>
    /// <example>null</example>
    public int? ReplyTo { get; init; }

    internal NewComment ToNewComment() => new(Text, ReplyTo);
}

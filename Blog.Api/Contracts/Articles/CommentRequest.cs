using System.ComponentModel.DataAnnotations;
using Blog.Domain.Articles;

namespace Blog.Api.Contracts.Articles;

/// <summary>A new comment.</summary>
public sealed record CommentRequest
{
    /// <summary>The text.</summary>
    /// <example>Mine prefers apples.</example>
    [Required]
    [StringLength(Comment.TextMaxLength, MinimumLength = 1)]
    public string Text { get; init; } = "";
}

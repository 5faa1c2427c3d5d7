using System.ComponentModel.DataAnnotations;
using Blog.Domain.Articles;

namespace Blog.Api.RealWorld.Contracts.Articles;

/// <summary>What somebody says about an article.</summary>
public sealed record RealWorldNewComment
{
    /// <summary>The text.</summary>
    /// <example>Mine prefers apples.</example>
    [Required]
    [MinLength(1)]
    [MaxLength(Comment.TextMaxLength)]
    public string Body { get; init; } = "";
}

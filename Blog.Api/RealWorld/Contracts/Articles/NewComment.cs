using System.ComponentModel.DataAnnotations;

namespace Blog.Api.RealWorld.Contracts.Articles;

/// <summary>A comment to publish.</summary>
public sealed record NewComment
{
    /// <summary>The text.</summary>
    /// <example>Mine prefers apples.</example>
    [Required]
    [MinLength(1)]
    [MaxLength(Domain.Articles.Comment.TextMaxLength)]
    public string Body { get; init; } = "";

    internal Domain.Articles.NewComment ToNewComment() => new(Body);
}

using System.ComponentModel.DataAnnotations;

namespace Blog.Api.RealWorld.Contracts.Articles;

/// <summary>Wraps a comment to publish.</summary>
public sealed record NewCommentRequest
{
    /// <summary>The comment.</summary>
    [Required]
    public NewComment Comment { get; init; } = null!;
}

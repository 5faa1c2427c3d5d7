using System.ComponentModel.DataAnnotations;

namespace Blog.Api.RealWorld.Contracts.Articles;

/// <summary>A comment to publish, wrapped.</summary>
public sealed record RealWorldNewCommentRequest
{
    /// <summary>The comment.</summary>
    [Required]
    public RealWorldNewComment Comment { get; init; } = null!;
}

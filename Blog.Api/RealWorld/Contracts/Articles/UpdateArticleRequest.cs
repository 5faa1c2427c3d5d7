using System.ComponentModel.DataAnnotations;

namespace Blog.Api.RealWorld.Contracts.Articles;

/// <summary>Wraps changes to an article.</summary>
public sealed record UpdateArticleRequest
{
    /// <summary>The fields to change.</summary>
    [Required]
    public UpdateArticle Article { get; init; } = null!;
}

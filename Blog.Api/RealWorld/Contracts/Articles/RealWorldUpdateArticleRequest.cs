using System.ComponentModel.DataAnnotations;

namespace Blog.Api.RealWorld.Contracts.Articles;

/// <summary>Changes to an article, wrapped.</summary>
public sealed record RealWorldUpdateArticleRequest
{
    /// <summary>What to change; what is absent stays.</summary>
    [Required]
    public RealWorldUpdateArticle Article { get; init; } = null!;
}

using System.ComponentModel.DataAnnotations;

namespace Blog.Api.RealWorld.Contracts.Articles;

/// <summary>An article to publish, wrapped.</summary>
public sealed record RealWorldNewArticleRequest
{
    /// <summary>The article.</summary>
    [Required]
    public RealWorldNewArticle Article { get; init; } = null!;
}

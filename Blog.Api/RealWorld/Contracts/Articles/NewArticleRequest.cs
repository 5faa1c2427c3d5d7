using System.ComponentModel.DataAnnotations;

namespace Blog.Api.RealWorld.Contracts.Articles;

/// <summary>Wraps an article to publish.</summary>
public sealed record NewArticleRequest
{
    /// <summary>The article.</summary>
    [Required]
    public NewArticle Article { get; init; } = null!;
}

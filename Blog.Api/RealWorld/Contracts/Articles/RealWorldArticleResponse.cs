namespace Blog.Api.RealWorld.Contracts.Articles;

/// <summary>An article, wrapped.</summary>
public sealed record RealWorldArticleResponse
{
    /// <summary>The article.</summary>
    public required RealWorldArticle Article { get; init; }
}

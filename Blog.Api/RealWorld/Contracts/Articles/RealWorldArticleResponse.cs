using System.Text.Json.Serialization;
using Blog.Api.Caching;
using Blog.Domain.Common;

namespace Blog.Api.RealWorld.Contracts.Articles;

/// <summary>An article, wrapped.</summary>
public sealed record RealWorldArticleResponse : IVersionedResponse
{
    /// <summary>The article.</summary>
    public required RealWorldArticle Article { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public EntityVersion EntityVersion { get; init; } = new(0, 0);
}

using System.Text.Json.Serialization;
using Blog.Api.Caching;
using Blog.Domain.Common;

namespace Blog.Api.RealWorld.Contracts.Articles;

/// <summary>Wraps an article.</summary>
public sealed record ArticleResponse : IVersionedResponse
{
    /// <summary>The article.</summary>
    public required Article Article { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public EntityVersion EntityVersion { get; init; } = new(0, 0);
}

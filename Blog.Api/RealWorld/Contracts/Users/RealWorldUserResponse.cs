using System.Text.Json.Serialization;
using Blog.Api.Caching;
using Blog.Domain.Common;

namespace Blog.Api.RealWorld.Contracts.Users;

/// <summary>A user, wrapped.</summary>
public sealed record RealWorldUserResponse : IVersionedResponse
{
    /// <summary>The user.</summary>
    public required RealWorldUser User { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public VersionedState State { get; init; } = new(0, 0);
}

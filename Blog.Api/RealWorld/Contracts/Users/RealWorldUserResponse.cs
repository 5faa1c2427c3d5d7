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
    public EntityVersion EntityVersion { get; init; } = new(0, 0);

    /// <summary>The same, with a token.</summary>
    /// <param name="token">The token.</param>
    /// <returns>The user with it.</returns>
    internal RealWorldUserResponse With(string token) => this with { User = User with { Token = token } };
}

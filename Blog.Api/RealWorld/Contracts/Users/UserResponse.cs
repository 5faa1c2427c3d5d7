using System.Text.Json.Serialization;
using Blog.Api.Caching;
using Blog.Domain.Common;

namespace Blog.Api.RealWorld.Contracts.Users;

/// <summary>Wraps your account.</summary>
public sealed record UserResponse : IVersionedResponse
{
    /// <summary>The account.</summary>
    public required User User { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public EntityVersion EntityVersion { get; init; } = new(0, 0);

    internal UserResponse WithToken(string token) => this with { User = User with { Token = token } };
}

using System.Text.Json.Serialization;
using Blog.Api.Caching;
using Blog.Domain.Common;

namespace Blog.Api.Contracts.Users;

/// <summary>A user, as shown to that user alone.</summary>
public sealed record OwnUserResponse : IVersionedResponse
{
    /// <inheritdoc/>
    [JsonIgnore]
    public EntityVersion EntityVersion => new(Id, Version);

    /// <summary>Which state this is, for the entity tag.</summary>
    [JsonIgnore]
    public int Version { get; init; }

    /// <summary>The identity.</summary>
    /// <example>1</example>
    public required int Id { get; init; }

    /// <summary>When the user signed up.</summary>
    /// <example>2026-11-22T07:22:43.972Z</example>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When the profile last changed.</summary>
    /// <example>2026-11-22T07:22:43.972Z</example>
    public required DateTime UpdatedAt { get; init; }

    /// <summary>The name that the user is addressed by.</summary>
    /// <example>foo-bar</example>
    public required string Username { get; init; }

    /// <summary>The name to show.</summary>
    /// <example>Foo Bar</example>
    public required string FullName { get; init; }

    /// <summary>The email address, in lower case.</summary>
    /// <example>foo@bar.com</example>
    public required string Email { get; init; }

    /// <summary>A few words about the user; empty where there are none.</summary>
    /// <example>Foo, but not without Bar.</example>
    public required string Bio { get; init; }

    /// <summary>The address of a picture, or null.</summary>
    /// <example>https://example.com/foo.png</example>
    public required string? Image { get; init; }

    /// <summary>Handles on social networks, or null.</summary>
    public required SocialResponse? Social { get; init; }

    /// <summary>A token for the Authorization header; only where one was just made.</summary>
    /// <example>eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Token { get; init; }
}

using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Blog.Api.Caching;
using Blog.Domain.Accounts;
using Blog.Domain.Common;

namespace Blog.Api.Contracts.Users;

/// <summary>Your own data, which nobody else sees.</summary>
public abstract record UserResponse : IVersionedResponse
{
    /// <inheritdoc/>
    [JsonIgnore]
    public EntityVersion EntityVersion => new(Id, Version);

    /// <summary>The version for the entity tag.</summary>
    [JsonIgnore]
    public int Version { get; init; }

    /// <summary>The id.</summary>
    /// <example>1</example>
    public required int Id { get; init; }

    /// <summary>The time of registration.</summary>
    /// <example>2026-11-22T07:22:43.972Z</example>
    public required DateTime CreatedAt { get; init; }

    /// <summary>The time of the last change.</summary>
    /// <example>2026-11-22T07:22:43.972Z</example>
    public required DateTime UpdatedAt { get; init; }

    /// <summary>The username, which identifies the user in URLs.</summary>
    /// <example>foo-bar</example>
    public required string Username { get; init; }

    /// <summary>The full name.</summary>
    /// <example>Foo Bar</example>
    public required string FullName { get; init; }

    /// <summary>The email address, in lower case.</summary>
    /// <example>foo@bar.com</example>
    public required string Email { get; init; }

    /// <summary>Whether you have confirmed the email address by a link that was mailed to it.</summary>
    /// <example>false</example>
    public required bool EmailConfirmed { get; init; }

    /// <summary>What you may do.</summary>
    /// <example>author</example>
    [AllowedValues(RoleName.Author, RoleName.Moderator, RoleName.Admin)]
    public required string Role { get; init; }

    /// <summary>A short biography; empty if there is none.</summary>
    /// <example>Foo, but not without Bar.</example>
    public required string Bio { get; init; }

    /// <summary>The URL of the profile picture, or null.</summary>
    /// <example>https://example.com/foo.png</example>
    public required string? Image { get; init; }

    /// <summary>The handles on social networks, or null.</summary>
    public required SocialResponse? Social { get; init; }
}

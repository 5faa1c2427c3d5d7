using System.Text.Json.Serialization;
using Blog.Api.Contracts.Users;

namespace Blog.Api.Contracts.Administration;

/// <summary>An account as an admin sees it.</summary>
public sealed record AccountResponse : UserResponse
{
    /// <summary>Whether the user may not sign in.</summary>
    /// <example>false</example>
    [JsonPropertyOrder(1)]
    public required bool Blocked { get; init; }

    /// <summary>The time of the user's last request, right to the hour; null before the first.</summary>
    /// <example>2026-11-22T07:22:43.972Z</example>
    [JsonPropertyOrder(1)]
    public required DateTime? LastSeenAt { get; init; }

    /// <summary>The number of articles.</summary>
    /// <example>3</example>
    [JsonPropertyOrder(1)]
    public required int Articles { get; init; }

    /// <summary>The number of comments, without deleted ones.</summary>
    /// <example>6</example>
    [JsonPropertyOrder(1)]
    public required int Comments { get; init; }
}

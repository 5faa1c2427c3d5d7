using System.Text.Json.Serialization;

namespace Blog.Api.Contracts.Users;

/// <summary>The public profile of a user.</summary>
public sealed record AuthorDetailsResponse : AuthorResponse
{
    /// <summary>The number of published articles.</summary>
    /// <example>3</example>
    [JsonPropertyOrder(1)]
    public required int Articles { get; init; }

    /// <summary>The number of followers.</summary>
    /// <example>0</example>
    [JsonPropertyOrder(1)]
    public required int Followers { get; init; }
}

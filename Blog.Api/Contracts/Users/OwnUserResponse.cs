using System.Text.Json.Serialization;

namespace Blog.Api.Contracts.Users;

/// <summary>Your own profile.</summary>
public sealed record OwnUserResponse : UserResponse
{
    /// <summary>A token for the Authorization header; present only if a new one was issued.</summary>
    /// <example>eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyOrder(1)]
    public string? Token { get; init; }
}

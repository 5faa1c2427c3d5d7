using System.Text.Json.Serialization;

namespace Blog.Api.Contracts.Users;

/// <summary>Your profile after signing up or in, with a token.</summary>
public sealed record SignedInUserResponse : UserResponse
{
    /// <summary>A token for the Authorization header.</summary>
    /// <example>eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl</example>
    [JsonPropertyOrder(1)]
    public required string Token { get; init; }
}

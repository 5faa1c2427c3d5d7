using System.Text.Json.Serialization;

namespace Blog.Api.RealWorld.Errors;

/// <summary>The errors of a request.</summary>
public sealed record Errors
{
    /// <summary>The messages of each field or resource, to be shown after its name.</summary>
    [JsonPropertyName("errors")]
    public required IReadOnlyDictionary<string, string[]> Messages { get; init; }
}

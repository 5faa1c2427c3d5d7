using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Blog.Api.Errors;

/// <summary>The error of a request whose fields are missing or invalid.</summary>
public sealed class ValidationProblem : Problem
{
    /// <summary>What is wrong with each field, by its name in the request.</summary>
    [Required]
    [JsonPropertyName("errors")]
    public required IReadOnlyDictionary<string, string[]> Errors { get; init; }
}

using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Api.Errors;

/// <summary>The one shape of every error: a problem (RFC 9457) with a sentence for people.</summary>
public class Problem : ProblemDetails
{
    /// <summary>What went wrong, as a sentence for a person.</summary>
    /// <example>Article not found</example>
    [Required]
    [JsonPropertyName("error")]
    public required string Error { get; init; }

    /// <summary>Under which the request, and a fault of the server, is found in the log.</summary>
    /// <example>0af7651916cd43dd8448eb211c80319c</example>
    [Required]
    [JsonPropertyName("traceId")]
    public required string TraceId { get; init; }
}

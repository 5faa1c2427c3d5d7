using System.Text.Json.Serialization;

namespace Blog.Api.Errors;

/// <summary>The error of an invalid request.</summary>
public sealed record ValidationProblem : Problem
{
    /// <summary>The messages of each invalid field, by its name; absent if the body could not be read.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }
}

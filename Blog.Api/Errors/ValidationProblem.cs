using System.Text.Json.Serialization;

namespace Blog.Api.Errors;

/// <summary>The error of a request that is not valid.</summary>
public sealed record ValidationProblem : Problem
{
    /// <summary>What is wrong with each field, by its name in the request; absent where the body could not be read at all.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }
}

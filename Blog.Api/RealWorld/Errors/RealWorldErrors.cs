namespace Blog.Api.RealWorld.Errors;

/// <summary>The one shape of every error on this surface.</summary>
public sealed record RealWorldErrors
{
    /// <summary>What is wrong, by the field or the thing that it is wrong with.</summary>
    public required IReadOnlyDictionary<string, string[]> Errors { get; init; }
}

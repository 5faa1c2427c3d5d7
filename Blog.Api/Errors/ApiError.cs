namespace Blog.Api.Errors;

/// <summary>Describes an error independently of the format it is written in.</summary>
/// <param name="Status">The HTTP status code, before a formatter maps it.</param>
/// <param name="Message">The message to show; null for the default message of the status.</param>
/// <param name="Subject">The domain type, member or request field that the error is about, if known.</param>
internal sealed record ApiError(int Status, string? Message = null, string? Subject = null)
{
    /// <summary>
    /// The validation messages of each field by its JSON path, in the order of the contract; null if no fields were
    /// validated.
    /// </summary>
    public IReadOnlyDictionary<string, string[]>? Fields { get; init; }

    /// <summary>When the request may succeed; null if that depends on something else.</summary>
    public TimeSpan? RetryAfter { get; init; }
}

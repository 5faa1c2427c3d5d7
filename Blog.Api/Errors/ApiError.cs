namespace Blog.Api.Errors;

/// <summary>What went wrong, before a surface gives it its shape.</summary>
/// <param name="Status">The HTTP status, as the native surface has it.</param>
/// <param name="Message">The sentence to show; null for one that fits the status.</param>
/// <param name="Subject">What it is about: the name of the domain's type or member, or of a field of the request; null where that is unknown.</param>
internal sealed record ApiError(int Status, string? Message = null, string? Subject = null)
{
    /// <summary>What is wrong with each field of the request, by its path in the JSON; null where the fields were not looked at.</summary>
    public IReadOnlyDictionary<string, string[]>? Fields { get; init; }
}

using Blog.Domain.Common;

namespace Blog.Domain.Users;

/// <summary>A user's handles on social networks, each at most <see cref="HandleMaxLength"/> characters, or null.</summary>
public sealed record Social
{
    /// <summary>The most characters that one handle may have.</summary>
    public const int HandleMaxLength = 200;

    /// <summary>Makes a set of handles.</summary>
    /// <param name="twitter">The handle on Twitter.</param>
    /// <param name="facebook">The handle on Facebook.</param>
    /// <param name="linkedin">The handle on LinkedIn.</param>
    /// <exception cref="ValidationException">A handle is too long.</exception>
    public Social(string? twitter, string? facebook, string? linkedin)
    {
        Twitter = ValidateHandle(twitter, nameof(Twitter));
        Facebook = ValidateHandle(facebook, nameof(Facebook));
        Linkedin = ValidateHandle(linkedin, nameof(Linkedin));
    }

    /// <summary>The handle on Twitter.</summary>
    public string? Twitter { get; private init; }

    /// <summary>The handle on Facebook.</summary>
    public string? Facebook { get; private init; }

    /// <summary>The handle on LinkedIn.</summary>
    public string? Linkedin { get; private init; }

    private static string? ValidateHandle(string? handle, string field) =>
        handle is null ? null : TextRules.Validate(handle, field, 0, HandleMaxLength);
}

using Blog.Domain.Common;

namespace Blog.Domain.Users;

/// <summary>The social network handles of a user. Invalid values throw a <see cref="ValidationException"/>.</summary>
public sealed record Social
{
    /// <summary>The maximum length of a handle.</summary>
    public const int HandleMaxLength = 200;

    /// <summary>Creates a set of handles.</summary>
    public Social(string? twitter, string? facebook, string? linkedin)
    {
        Twitter = ValidateHandle(twitter, nameof(Twitter));
        Facebook = ValidateHandle(facebook, nameof(Facebook));
        Linkedin = ValidateHandle(linkedin, nameof(Linkedin));
    }

    /// <summary>The Twitter handle, or null.</summary>
    public string? Twitter { get; private init; }

    /// <summary>The Facebook handle, or null.</summary>
    public string? Facebook { get; private init; }

    /// <summary>The LinkedIn handle, or null.</summary>
    public string? Linkedin { get; private init; }

    private static string? ValidateHandle(string? handle, string field) =>
        handle is null ? null : TextRules.Validate(handle, field, 0, HandleMaxLength);
}

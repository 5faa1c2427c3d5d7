using System.Globalization;
using System.Text;
using Blog.Domain.Common;

namespace Blog.Domain.Users;

/// <summary>The unique, case-insensitive name of a user, used in URLs.</summary>
public sealed record Username : IValidationRule
{
    /// <summary>The maximum length.</summary>
    public const int MaxLength = 50;

    /// <summary>The error message for an invalid username.</summary>
    public const string InvalidMessage =
        "The username field may hold letters, digits, hyphens, underscores and dots only, and not dots alone.";

    /// <summary>The maximum length of the part generated from a full name; the rest is for the numeric suffix.</summary>
    private const int NamePartMaxLength = 40;

    private const string Fallback = "user";

    private Username(string value) => Value = value;

    /// <summary>The username as it was entered.</summary>
    public string Value { get; }

    /// <summary>Generates a username from a full name, such as <c>foo-bar</c> from <c>Foo Bar</c>.</summary>
    /// <returns>The username, which may be taken; <c>user</c> if the name has no letters or digits.</returns>
    public static Username From(string fullName)
    {
        var normalized = SlugNormalizer.Normalize(fullName, NamePartMaxLength);
        return new Username(normalized.Length == 0 ? Fallback : normalized);
    }

    /// <summary>
    /// Returns whether a text is a username: 1 to <see cref="MaxLength"/> letters and digits of any script, hyphens,
    /// underscores and dots, but not only dots, which are removed from URLs (RFC 3986, section 5.2.4).
    /// </summary>
    public static bool IsValid(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Length is >= 1 and <= MaxLength && value.EnumerateRunes().All(IsAllowed) && value.Trim('.').Length > 0;
    }

    /// <inheritdoc/>
    public static string? GetError(object? value) =>
        value is string { Length: > 0 and <= MaxLength } username && !IsValid(username) ? InvalidMessage : null;

    /// <summary>Converts a username to the form that is compared: trimmed, in Unicode form C and in lower case.</summary>
    /// <returns>The normalized username; empty if the text is not a valid username.</returns>
    public static string Normalize(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var trimmed = value.Trim();
        return IsValid(trimmed) ? trimmed.Normalize(NormalizationForm.FormC).ToLowerInvariant() : "";
    }

    /// <summary>Returns the username with a numeric suffix, used if the plain one is taken.</summary>
    public Username WithSuffix(int number) => new(string.Create(CultureInfo.InvariantCulture, $"{Value}-{number}"));

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <summary>Trims and validates a username and converts it to Unicode form C.</summary>
    /// <exception cref="ValidationException">The username is not valid.</exception>
    internal static string Validate(string value)
    {
        var trimmed = TextRules.Validate(value, nameof(User.Username), 1, MaxLength);
        return IsValid(trimmed)
            ? trimmed.Normalize(NormalizationForm.FormC)
            : throw new ValidationException(nameof(User.Username), InvalidMessage);
    }

    // Runes, because a letter outside the BMP such as 𠮷 is two characters, which a regular expression rejects.
    private static bool IsAllowed(Rune rune) =>
        Rune.IsLetterOrDigit(rune)
        || rune.Value is '.' or '_' or '-'
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.EnclosingMark;
}

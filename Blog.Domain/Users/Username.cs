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

    private const int MaxLengthWithoutSuffix = 40;

    private const string Fallback = "user";

    private Username(string value) => Value = value;

    /// <summary>The username as it was entered.</summary>
    public string Value { get; }

    /// <summary>Generates a username, which may be taken, such as <c>foo-bar</c> from <c>Foo Bar</c>.</summary>
    public static Username From(string fullName)
    {
        var normalized = SlugNormalizer.Normalize(fullName, MaxLengthWithoutSuffix);
        return new Username(normalized.Length == 0 ? Fallback : normalized);
    }

    /// <summary>
    /// Returns whether a text is a username: 1 to <see cref="MaxLength"/> letters and digits of any script, hyphens,
    /// underscores and dots, but not only dots, which are removed from URLs (RFC 3986, section 5.2.4).
    /// </summary>
    public static bool IsValid(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Length is >= 1 and <= MaxLength
            && value.EnumerateRunes().All(IsAllowed)
            && value.Trim('.').Length > 0;
    }

    /// <inheritdoc/>
    public static string? GetError(object? value) =>
        value is string { Length: > 0 and <= MaxLength } username && !IsValid(username) ? InvalidMessage : null;

    /// <summary>Returns a username trimmed, in Unicode form C and in lower case; empty if it is not valid.</summary>
    public static string Normalize(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var trimmed = value.Trim();
        return IsValid(trimmed) ? trimmed.Normalize(NormalizationForm.FormC).ToLowerInvariant() : "";
    }

    /// <summary>Returns the username with a numeric suffix, used if the plain one is taken.</summary>
    public Username WithSuffix(int number) => new(string.Create(CultureInfo.InvariantCulture, $"{Value}-{number}"));

    internal async Task<Username> FindFreeAsync(Func<Username, Task<bool>> isTakenAsync) =>
        await isTakenAsync(this)
            ? WithSuffix(await UniqueSuffix.FindFreeAsync(number => isTakenAsync(WithSuffix(number))))
            : this;

    /// <inheritdoc/>
    public override string ToString() => Value;

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

using System.Globalization;
using System.Text;
using Blog.Domain.Common;

namespace Blog.Domain.Users;

/// <summary>The unique, case-insensitive name of a user, used in URLs.</summary>
public sealed record Username : IValidationRule
{
    /// <summary>The maximum length.</summary>
    public const int MaxLength = 50;

    /// <summary>The rule of valid usernames, as the end of a sentence.</summary>
    public static readonly string Rule = string.Create(
        CultureInfo.InvariantCulture,
        $"must have 1 to {MaxLength} letters, digits, hyphens, underscores or dots, and not only dots");

    /// <summary>The error message for an invalid username.</summary>
    public static readonly string InvalidMessage = $"The username field {Rule}.";

    /// <summary>The error message for a username whose compared form does not fit its column.</summary>
    public const string TooLongMessage = "The username field is too long with its ligatures written out.";

    private const int MaxLengthWithoutSuffix = 40;

    private const string Fallback = "user";

    private Username(string value) => Value = value;

    /// <summary>The username as it was entered, in Unicode form C.</summary>
    public string Value { get; }

    /// <summary>Generates a username, which may be taken, such as <c>foo-bar</c> from <c>Foo Bar</c>.</summary>
    public static Username From(string fullName)
    {
        var compatible = UnicodeNormalization.ToFormKC(fullName);
        var name = SlugNormalizer.Normalize(compatible, MaxLengthWithoutSuffix);
        if (UnicodeNormalization.FoldCompatibility(name).Length > MaxLengthWithoutSuffix)
        {
            var folded = UnicodeNormalization.FoldCompatibility(compatible);
            name = SlugNormalizer.Normalize(folded, MaxLengthWithoutSuffix);
        }

        return new Username(IsValid(name) ? name : Fallback);
    }

    /// <summary>
    /// Returns whether a text is a username: 1 to <see cref="MaxLength"/> letters and digits of any script with their
    /// marks, hyphens, underscores and dots, but not only dots, which are removed from URLs (RFC 3986, section 5.2.4).
    /// The same holds for its compared form (<see cref="Normalize"/>), so letters that stand for words, such as ﷺ, are
    /// not valid.
    /// </summary>
    public static bool IsValid(string value) => FindError(UnicodeNormalization.ToFormC(value)) is null;

    /// <inheritdoc/>
    public static string? GetError(object? value) =>
        value is string { Length: > 0 and <= MaxLength } username
            ? FindError(UnicodeNormalization.ToFormC(username))
            : null;

    /// <summary>
    /// Returns a username in the form that is compared: trimmed, in Unicode form KC and with its case folded; empty if
    /// it is not valid.
    /// </summary>
    public static string Normalize(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var trimmed = UnicodeNormalization.ToFormC(value.Trim());
        return FindError(trimmed) is null ? UnicodeNormalization.FoldCompatibility(trimmed) : "";
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
        var username = TextRules.Validate(
            UnicodeNormalization.ToFormC(value), nameof(User.Username), 1, MaxLength);
        return FindError(username) is { } error
            ? throw new ValidationException(nameof(User.Username), error)
            : username;
    }

    private static string? FindError(string username)
    {
        if (username.Length is 0 or > MaxLength || !HasAllowedCharacters(username))
        {
            return InvalidMessage;
        }

        var folded = UnicodeNormalization.FoldCompatibility(username);
        return folded.Length > MaxLength ? TooLongMessage
            : HasAllowedCharacters(folded) ? null
            : InvalidMessage;
    }

    // Not a regular expression, which would reject a letter outside the BMP such as 𠮷: it is two characters.
    private static bool HasAllowedCharacters(string username)
    {
        var mayHaveMark = false;
        foreach (var rune in username.EnumerateRunes())
        {
            mayHaveMark = Rune.IsLetterOrDigit(rune) || (mayHaveMark && IsMark(rune));
            if (InvisibleCharacters.IsInvisible(rune)
                || InvisibleCharacters.IsBlank(rune)
                || !(mayHaveMark || rune.Value is '.' or '_' or '-'))
            {
                return false;
            }
        }

        return username.Trim('.').Length > 0;
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}

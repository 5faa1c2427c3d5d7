using System.Globalization;
using System.Text;
using Blog.Domain.Common;

namespace Blog.Domain.Users;

/// <summary>The name that a user is addressed by, and found under whatever its case.</summary>
public sealed record Username
{
    /// <summary>The most characters a username may have.</summary>
    public const int MaxLength = 50;

    /// <summary>The sentence for a username that is none.</summary>
    public const string InvalidMessage =
        "The username field may hold letters, digits, hyphens, underscores and dots only, and not dots alone.";

    /// <summary>The most characters that a full name may give; the rest is room for a number.</summary>
    private const int NamePartMaxLength = 40;

    private const string Fallback = "user";

    private Username(string value) => Value = value;

    /// <summary>The username as it was written.</summary>
    public string Value { get; }

    /// <summary>Makes a username of a full name, as a slug is made of a title: <c>foo-bar</c> of <c>Foo Bar</c>; <c>user</c> where nothing is left.</summary>
    /// <param name="fullName">The full name.</param>
    /// <returns>The username, which may be taken.</returns>
    public static Username From(string fullName)
    {
        var words = SlugNormalizer.From(fullName, NamePartMaxLength);
        return new Username(words.Length == 0 ? Fallback : words);
    }

    /// <summary>
    /// Whether a text can be a username: 1 to <see cref="MaxLength"/> letters and digits of any script, hyphens,
    /// underscores and dots; not dots alone, which no address can name (RFC 3986, section 5.2.4).
    /// </summary>
    /// <param name="value">The text, without space around it.</param>
    /// <returns>Whether it can.</returns>
    public static bool IsValid(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Length is >= 1 and <= MaxLength && value.EnumerateRunes().All(IsAllowed) && value.Trim('.').Length > 0;
    }

    /// <summary>The form by which usernames are the same or not: composed characters, in lower case.</summary>
    /// <param name="value">The username.</param>
    /// <returns>The form to compare; that of a text that cannot be a username is nobody's.</returns>
    public static string Normalize(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var trimmed = value.Trim();
        return IsValid(trimmed) ? trimmed.Normalize(NormalizationForm.FormC).ToLowerInvariant() : "";
    }

    /// <summary>The same username with a number, for where the plain one is taken.</summary>
    /// <param name="number">The number, from 2.</param>
    /// <returns>The numbered username.</returns>
    public Username Numbered(int number) => new(string.Create(CultureInfo.InvariantCulture, $"{Value}-{number}"));

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <summary>Trims a username and checks it.</summary>
    /// <param name="value">The username as it came.</param>
    /// <returns>The username as it is kept.</returns>
    /// <exception cref="ValidationException">It cannot be a username.</exception>
    internal static string Checked(string value)
    {
        var trimmed = Text.Checked(value, nameof(User.Username), 1, MaxLength);
        return IsValid(trimmed)
            ? trimmed.Normalize(NormalizationForm.FormC)
            : throw new ValidationException(nameof(User.Username), InvalidMessage);
    }

    // By runes: a letter may be two characters, such as that of 𠮷野, which a regular expression takes for none.
    private static bool IsAllowed(Rune rune) =>
        Rune.IsLetterOrDigit(rune)
        || rune.Value is '.' or '_' or '-'
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.EnclosingMark;
}

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Blog.Domain.Common;

namespace Blog.Domain.Users;

/// <summary>Validates and normalizes email addresses.</summary>
public sealed partial class EmailAddress : IValidationRule
{
    /// <summary>
    /// The maximum length (RFC 5321, section 4.5.3.1.3, without the angle brackets), also with the domain in ASCII.
    /// </summary>
    public const int MaxLength = 254;

    /// <summary>The error message for an invalid email address.</summary>
    public const string InvalidMessage = "The email field is not a valid email address.";

    /// <summary>The maximum length of the part before the @ (RFC 5321, section 4.5.3.1.1).</summary>
    private const int LocalPartMaxLength = 64;

    private const string AtomCharacter = @"[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]";

    private const string LabelEnd = @"([\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])";

    /// <summary>The beginning of an internationalized label in ASCII (RFC 5890, section 2.3.2.1).</summary>
    private const string AsciiLabelPrefix = "xn--";

    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };

    private EmailAddress()
    {
    }

    /// <summary>Returns whether a text is an email address (RFC 5321, section 4.1.2, and RFC 6531).</summary>
    public static bool IsValid(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Length <= MaxLength
            && value.IndexOf('@') <= LocalPartMaxLength
            && Pattern().IsMatch(value)
            && !value.EnumerateRunes().Any(InvisibleCharacters.IsInvisible)
            && HasValidDomain(value.ToLowerInvariant());
    }

    /// <inheritdoc/>
    public static string? GetError(object? value) =>
        value is string { Length: > 0 } email && !IsValid(email) ? InvalidMessage : null;

    /// <summary>
    /// Converts an email address to the form that is stored and compared: trimmed, in Unicode form C and in lower case.
    /// A domain is the same in Unicode and in ASCII (<c>xn--</c>), so it is stored in Unicode for both.
    /// </summary>
    public static string Normalize(string value)
    {
        var email = UnicodeNormalization.ToFormC(value).Trim().ToLowerInvariant();
        var domainStart = email.LastIndexOf('@') + 1;
        return domainStart == 0
            ? email
            : UnicodeNormalization.ToFormC(email[..domainStart]) + NormalizeDomain(email[domainStart..]);
    }

    internal static string Validate(string value)
    {
        var normalized = Normalize(value);

        // The domain may be longer in Unicode than in ASCII.
        return IsValid(value.Trim()) && IsValid(normalized)
            ? normalized
            : throw new ValidationException(nameof(User.Email), InvalidMessage);
    }

    private static bool HasValidDomain(string email)
    {
        var domainStart = email.LastIndexOf('@') + 1;
        return ToAsciiDomain(email[domainStart..]) is { } ascii && domainStart + ascii.Length <= MaxLength;
    }

    private static string NormalizeDomain(string domain)
    {
        if (ToAsciiDomain(domain) is not { } ascii)
        {
            return domain;
        }

        // Two domains must not become one, so a Unicode form that is another domain in ASCII is not used.
        return IsInternationalized(ascii) && ToUnicodeDomain(ascii) is { } unicode && ToAsciiDomain(unicode) == ascii
            ? unicode
            : ascii;
    }

    /// <summary>Converts a lower-case domain to ASCII (UTS #46); null if it has no such form.</summary>
    private static string? ToAsciiDomain(string domain) =>
        Ascii.IsValid(domain) && !IsInternationalized(domain) ? domain : Convert(Idn.GetAscii, domain);

    private static string? ToUnicodeDomain(string domain) => Convert(Idn.GetUnicode, domain);

    private static string? Convert(Func<string, string> convert, string domain)
    {
        try
        {
            return convert(domain);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool IsInternationalized(string domain) =>
        domain.Contains(AsciiLabelPrefix, StringComparison.Ordinal);

    // A dot-string, @, and a domain of at least two labels, with letters of any script.
    [GeneratedRegex(
        $@"^{AtomCharacter}+(\.{AtomCharacter}+)*@([\p{{L}}\p{{N}}]{LabelEnd}?\.)+[\p{{L}}\p{{N}}]{LabelEnd}\z",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}

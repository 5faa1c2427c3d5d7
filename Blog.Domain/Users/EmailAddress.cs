using System.Text.RegularExpressions;
using Blog.Domain.Common;

namespace Blog.Domain.Users;

/// <summary>The rules for email addresses: which are valid, and which are the same.</summary>
public static partial class EmailAddress
{
    /// <summary>The most characters an address may have (RFC 5321, section 4.5.3.1.3, less the angle brackets).</summary>
    public const int MaxLength = 254;

    /// <summary>The most characters there may be before the @ (RFC 5321, section 4.5.3.1.1).</summary>
    private const int LocalPartMaxLength = 64;

    /// <summary>Whether a text is an address that mail can be sent to: a dot-string, @, and a domain of at least two labels (RFC 5321, section 4.1.2; letters of any script as in RFC 6531).</summary>
    /// <param name="value">The text, without space around it.</param>
    /// <returns>Whether it is an address.</returns>
    public static bool IsValid(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Length <= MaxLength && value.IndexOf('@') <= LocalPartMaxLength && Pattern().IsMatch(value);
    }

    /// <summary>The one form of an address: trimmed and in lower case. It is what is kept and compared, so <c>A@x.com</c> is <c>a@x.com</c> on every database.</summary>
    /// <param name="value">The address as it came.</param>
    /// <returns>The address as it is kept.</returns>
    public static string Normalize(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Trim().ToLowerInvariant();
    }

    /// <summary>Normalises an address and checks it.</summary>
    /// <param name="value">The address as it came.</param>
    /// <returns>The address as it is kept.</returns>
    /// <exception cref="ValidationException">It is not a valid address.</exception>
    internal static string Checked(string value)
    {
        var normalized = Normalize(value);
        return IsValid(normalized) ? normalized : throw new ValidationException(nameof(User.Email), InvalidMessage);
    }

    /// <summary>The sentence for an address that is none.</summary>
    public const string InvalidMessage = "The email field is not a valid email address.";

    [GeneratedRegex(
        @"^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*@([\p{L}\p{N}]([\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?\.)+[\p{L}\p{N}]([\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])\z",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}

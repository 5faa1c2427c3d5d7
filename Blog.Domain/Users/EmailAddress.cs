using System.Text.RegularExpressions;
using Blog.Domain.Common;

namespace Blog.Domain.Users;

/// <summary>Validates and normalizes email addresses.</summary>
public sealed partial class EmailAddress : IValidationRule
{
    /// <summary>The maximum length (RFC 5321, section 4.5.3.1.3, without the angle brackets).</summary>
    public const int MaxLength = 254;

    /// <summary>The error message for an invalid email address.</summary>
    public const string InvalidMessage = "The email field is not a valid email address.";

    /// <summary>The maximum length of the part before the @ (RFC 5321, section 4.5.3.1.1).</summary>
    private const int LocalPartMaxLength = 64;

    private const string AtomCharacter = @"[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]";

    private const string LabelEnd = @"([\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])";

    private EmailAddress()
    {
    }

    /// <summary>Returns whether a text is an email address (RFC 5321, section 4.1.2, and RFC 6531).</summary>
    public static bool IsValid(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Length <= MaxLength && value.IndexOf('@') <= LocalPartMaxLength && Pattern().IsMatch(value);
    }

    /// <inheritdoc/>
    public static string? GetError(object? value) =>
        value is string { Length: > 0 } email && !IsValid(email) ? InvalidMessage : null;

    /// <summary>Converts an email address to the form that is stored and compared: trimmed and in lower case.</summary>
    public static string Normalize(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Trim().ToLowerInvariant();
    }

    internal static string Validate(string value)
    {
        var normalized = Normalize(value);
        return IsValid(normalized) ? normalized : throw new ValidationException(nameof(User.Email), InvalidMessage);
    }

    // A dot-string, @, and a domain of at least two labels, with letters of any script.
    [GeneratedRegex(
        $@"^{AtomCharacter}+(\.{AtomCharacter}+)*@([\p{{L}}\p{{N}}]{LabelEnd}?\.)+[\p{{L}}\p{{N}}]{LabelEnd}\z",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}

using System.Globalization;
using System.Text;
using Blog.Domain.Common;

namespace Blog.Domain.Users;

/// <summary>The rules for passwords.</summary>
public static class Password
{
    /// <summary>The minimum length of a password.</summary>
    public const int MinLength = 8;

    /// <summary>The maximum length of a password.</summary>
    public const int MaxLength = 128;

    /// <summary>Normalizes and validates a new password. Its length is that of the normalized password.</summary>
    /// <exception cref="ValidationException">The password is too short or too long.</exception>
    public static string Validate(string password) =>
        TextRules.Validate(Normalize(password), nameof(Password), MinLength, MaxLength);

    /// <summary>
    /// Converts a password to the form that is hashed, so that it is the same from every keyboard: in Unicode form C,
    /// with ASCII spaces (RFC 8265, section 4.2.1).
    /// </summary>
    public static string Normalize(string password)
    {
        ArgumentNullException.ThrowIfNull(password);
        return Ascii.IsValid(password)
            ? password
            : UnicodeNormalization.ToFormC(string.Concat(password.Select(ReplaceSpace)));
    }

    // All space separators are in the BMP, so a character is enough.
    private static char ReplaceSpace(char character) =>
        char.GetUnicodeCategory(character) == UnicodeCategory.SpaceSeparator ? ' ' : character;
}

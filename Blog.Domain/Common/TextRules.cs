using System.Text;

namespace Blog.Domain.Common;

/// <summary>The rules for every text that a user enters.</summary>
internal static class TextRules
{
    /// <summary>Converts a text to Unicode normalization form C; returns it unchanged if it has noncharacters such as U+FFFE.</summary>
    public static string NormalizeUnicode(string value)
    {
        try
        {
            return value.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return value;
        }
    }

    /// <summary>Trims a text and validates it. Lengths are in UTF-16 code units.</summary>
    /// <param name="field">The name of the domain property.</param>
    /// <returns>The trimmed text.</returns>
    /// <exception cref="ValidationException">The text is too short, too long or not storable.</exception>
    public static string Validate(string? value, string field, int minLength, int maxLength)
    {
        var trimmed = Trim(value);
        return GetTrimmedError(trimmed, field, minLength, maxLength) is { } error
            ? throw new ValidationException(field, error)
            : trimmed;
    }

    /// <summary>Returns the error message for a text, or null if it is valid after trimming.</summary>
    /// <param name="subject">The subject of the message.</param>
    public static string? GetError(string? value, string subject, int minLength, int maxLength) =>
        GetTrimmedError(Trim(value), subject, minLength, maxLength);

    private static string? GetTrimmedError(string trimmed, string subject, int minLength, int maxLength) =>
        trimmed.Length < minLength || trimmed.Length > maxLength
            ? $"{subject} must have {minLength} to {maxLength} characters."
            : StorableText.IsValid(trimmed) ? null : $"{subject} contains characters that cannot be kept.";

    private static string Trim(string? value) => (value ?? "").Trim();
}

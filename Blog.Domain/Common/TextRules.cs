using System.Text;

namespace Blog.Domain.Common;

/// <summary>Validates and normalizes texts that users enter.</summary>
internal static class TextRules
{
    public static string NormalizeUnicode(string value)
    {
        try
        {
            return value.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // The text has noncharacters such as U+FFFE.
            return value;
        }
    }

    /// <summary>Trims a text and validates it. Lengths are in UTF-16 code units.</summary>
    public static string Validate(string? value, string field, int minLength, int maxLength)
    {
        var trimmed = Trim(value);
        return GetTrimmedError(trimmed, field, minLength, maxLength) is { } error
            ? throw new ValidationException(field, error)
            : trimmed;
    }

    public static string? GetError(string? value, string subject, int minLength, int maxLength) =>
        GetTrimmedError(Trim(value), subject, minLength, maxLength);

    private static string? GetTrimmedError(string trimmed, string subject, int minLength, int maxLength) =>
        trimmed.Length < minLength || trimmed.Length > maxLength
            ? $"{subject} must have {minLength} to {maxLength} characters."
            : StorableText.IsValid(trimmed) ? null : $"{subject} contains characters that cannot be kept.";

    private static string Trim(string? value) => (value ?? "").Trim();
}

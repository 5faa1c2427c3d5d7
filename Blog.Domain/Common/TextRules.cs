namespace Blog.Domain.Common;

/// <summary>Validates and normalizes texts that users enter.</summary>
internal static class TextRules
{
    /// <summary>Trims a text and validates it. Lengths are in UTF-16 code units.</summary>
    public static string Validate(string? value, string field, int minLength, int maxLength)
    {
        var trimmed = Trim(value);
        return GetTrimmedError(trimmed, field, minLength, maxLength) is { } error
            ? throw new ValidationException(field, error)
            : trimmed;
    }

    /// <summary>Normalizes a name or a title and validates it. Lengths are those of the normalized text.</summary>
    public static string ValidateVisible(string? value, string field, int maxLength)
    {
        var normalized = VisibleText.Normalize(value ?? "");
        return GetVisibleError(normalized, field, maxLength) is { } error
            ? throw new ValidationException(field, error)
            : normalized;
    }

    /// <summary>Returns what is wrong with a name or a title that is normalized, or null.</summary>
    public static string? GetVisibleError(string normalized, string subject, int maxLength) =>
        GetTrimmedError(normalized, subject, 1, maxLength)
        ?? (VisibleText.FindError(normalized) is { } error ? $"{subject} {error}" : null);

    private static string? GetTrimmedError(string trimmed, string subject, int minLength, int maxLength) =>
        trimmed.Length < minLength || trimmed.Length > maxLength
            ? $"{subject} must have {minLength} to {maxLength} characters."
            : StorableText.IsValid(trimmed) ? null : $"{subject} contains characters that cannot be stored.";

    private static string Trim(string? value) => (value ?? "").Trim();
}

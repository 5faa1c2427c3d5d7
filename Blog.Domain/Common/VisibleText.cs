using System.Text;

namespace Blog.Domain.Common;

/// <summary>Validates and normalizes full names, titles and tags: texts that others know something by.</summary>
public sealed class VisibleText : IValidationRule
{
    internal const string BidirectionalControl = "contains characters that change the direction of text.";

    internal const string NothingVisible = "has no visible characters.";

    private VisibleText()
    {
    }

    /// <summary>
    /// Converts a text to the form that is stored: trimmed, in Unicode form C, and without invisible characters, except
    /// those that shape what is seen (❤️, می‌خواهم).
    /// </summary>
    /// <returns>The converted text, or the same one if it cannot be stored (<see cref="StorableText"/>).</returns>
    public static string Normalize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Ascii.IsValid(text) || !StorableText.IsValid(text)
            ? text.Trim()
            : RemoveInvisible(UnicodeNormalization.ToFormC(text)).Trim();
    }

    /// <inheritdoc/>
    public static string? GetError(object? value) =>
        value is string { Length: > 0 } text && FindError(Normalize(text)) is { } error
            ? $"The {{0}} field {error}"
            : null;

    /// <summary>Converts a text to the form that is compared: stored form, lower case, nothing invisible.</summary>
    internal static string ToKey(string text) =>
        UnicodeNormalization.ToFormC(InvisibleCharacters.Remove(Normalize(text)).ToLowerInvariant()).Trim();

    /// <summary>Returns what is wrong with a normalized text, as the end of a sentence.</summary>
    internal static string? FindError(string normalized) =>
        normalized.EnumerateRunes().Any(InvisibleCharacters.IsBidirectionalControl) ? BidirectionalControl
            : !InvisibleCharacters.HasVisibleCharacter(normalized) ? NothingVisible
            : null;

    // A removed character can have separated a letter and its mark, and what they compose may shape less than they did.
    private static string RemoveInvisible(string text)
    {
        var composed = UnicodeNormalization.ToFormC(ShapingCharacters.RemoveOthers(text));
        return composed == text ? text : RemoveInvisible(composed);
    }
}

using System.Globalization;
using System.Text;

namespace Blog.Domain.Common;

/// <summary>The form of a text that can stand in an address, and be read there.</summary>
internal static class SlugNormalizer
{
    /// <summary>
    /// Makes it of a text: lower case, accents folded, letters and digits of any script kept, other signs dropped,
    /// white space to single hyphens, none at the ends.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="maxLength">The most characters to give (UTF-16 units).</param>
    /// <returns>The words; empty where nothing is left.</returns>
    public static string Normalize(string text, int maxLength)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new StringBuilder(text.Length);
        var hyphenDue = false;
        foreach (var rune in FoldAccents(DropSigns(text)).ToLowerInvariant().EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                hyphenDue = words.Length > 0;
                continue;
            }

            if (hyphenDue)
            {
                words.Append('-');
                hyphenDue = false;
            }

            words.Append(rune);
        }

        return Shorten(words.ToString(), maxLength);
    }

    /// <summary>
    /// Keeps letters, digits and white space, and the marks that belong to a letter; what is dropped takes its marks
    /// with it. Nothing is left that cannot be normalised, such as U+FFFE.
    /// </summary>
    private static string DropSigns(string text)
    {
        var kept = new StringBuilder(text.Length);
        var inWord = false;
        foreach (var rune in text.EnumerateRunes())
        {
            inWord = Rune.IsLetterOrDigit(rune) || (inWord && IsMark(rune));
            if (inWord || Rune.IsWhiteSpace(rune))
            {
                kept.Append(rune);
            }
        }

        return kept.ToString();
    }

    /// <summary>
    /// Takes the accents off Latin and Greek letters, where the word stays the same without them. In other scripts
    /// such a mark makes another letter (<c>й</c>, <c>が</c>, a vowel sign), so it stays.
    /// </summary>
    private static string FoldAccents(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var folded = new StringBuilder(text.Length);
        var foldable = false;
        foreach (var rune in text.Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (!IsMark(rune))
            {
                foldable = rune.Value is < 0x0250 or (>= 0x0370 and < 0x0400) or (>= 0x1E00 and < 0x2000);
            }
            else if (foldable)
            {
                continue;
            }

            folded.Append(rune);
        }

        return folded.ToString().Normalize(NormalizationForm.FormC);
    }

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        && !IsVariationSelector(rune);

    // They choose a picture for the character before them, and are not seen themselves.
    private static bool IsVariationSelector(Rune rune) =>
        rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);

    private static string Shorten(string words, int maxLength)
    {
        if (words.Length <= maxLength)
        {
            return words;
        }

        var length = char.IsHighSurrogate(words[maxLength - 1]) ? maxLength - 1 : maxLength;
        return words[..length].TrimEnd('-');
    }
}

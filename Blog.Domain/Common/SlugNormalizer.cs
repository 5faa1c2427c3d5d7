using System.Globalization;
using System.Text;

namespace Blog.Domain.Common;

/// <summary>Converts texts to readable URL segments.</summary>
internal static class SlugNormalizer
{
    /// <summary>
    /// Converts a text to lower case, removes accents, keeps letters and digits of any script, replaces white space
    /// with single hyphens and drops everything else. The result may be empty.
    /// </summary>
    public static string Normalize(string text, int maxLength)
    {
        ArgumentNullException.ThrowIfNull(text);
        var slug = new StringBuilder(text.Length);
        var needsHyphen = false;
        foreach (var rune in RemoveAccents(KeepLettersDigitsAndWhiteSpace(text)).ToLowerInvariant().EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                needsHyphen = slug.Length > 0;
                continue;
            }

            if (needsHyphen)
            {
                slug.Append('-');
                needsHyphen = false;
            }

            slug.Append(rune);
        }

        return Truncate(slug.ToString(), maxLength);
    }

    // Noncharacters such as U+FFFE, which string.Normalize rejects, are dropped as well.
    private static string KeepLettersDigitsAndWhiteSpace(string text)
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

    // Only in Latin and Greek: in other scripts a mark makes another letter (й, が, a vowel sign).
    private static string RemoveAccents(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        var isLatinOrGreek = false;
        foreach (var rune in text.Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (!IsMark(rune))
            {
                isLatinOrGreek = rune.Value is < 0x0250 or (>= 0x0370 and < 0x0400) or (>= 0x1E00 and < 0x2000);
            }
            else if (isLatinOrGreek)
            {
                continue;
            }

            result.Append(rune);
        }

        return result.ToString().Normalize(NormalizationForm.FormC);
    }

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        && !IsVariationSelector(rune);

    // Variation selectors are invisible: they choose the glyph of the character before them.
    private static bool IsVariationSelector(Rune rune) =>
        rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);

    private static string Truncate(string slug, int maxLength)
    {
        if (slug.Length <= maxLength)
        {
            return slug;
        }

        var length = char.IsHighSurrogate(slug[maxLength - 1]) ? maxLength - 1 : maxLength;
        return slug[..length].TrimEnd('-');
    }
}

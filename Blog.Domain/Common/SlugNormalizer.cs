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
        foreach (var rune in Accents.Remove(KeepLettersDigitsAndWhiteSpace(text)).ToLowerInvariant().EnumerateRunes())
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

    /// <summary>
    /// Returns whether a text has lower-case letters with their marks, digits, and single hyphens between them.
    /// </summary>
    public static bool IsNormalized(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var inWord = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '-' ? !inWord : !IsLowerCaseLetterOrDigit(rune) && !(inWord && Accents.IsMark(rune)))
            {
                return false;
            }

            inWord = rune.Value != '-';
        }

        return inWord;
    }

    private static bool IsLowerCaseLetterOrDigit(Rune rune) =>
        Rune.IsLetterOrDigit(rune)
        && !InvisibleCharacters.IsDefaultIgnorable(rune)
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter);

    // Noncharacters such as U+FFFE, which string.Normalize rejects, are dropped as well. So are invisible letters, and
    // joiners, which may stand between a letter and its marks.
    private static string KeepLettersDigitsAndWhiteSpace(string text)
    {
        var kept = new StringBuilder(text.Length);
        var inWord = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (InvisibleCharacters.IsDefaultIgnorable(rune))
            {
                continue;
            }

            inWord = Rune.IsLetterOrDigit(rune) || (inWord && Accents.IsMark(rune));
            if (inWord || Rune.IsWhiteSpace(rune))
            {
                kept.Append(rune);
            }
        }

        return kept.ToString();
    }

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

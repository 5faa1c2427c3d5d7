using System.Globalization;
using System.Text;

namespace Blog.Domain.Common;

/// <summary>Recognizes the marks on letters, and removes those that are accents.</summary>
internal static class Accents
{
    private const int FirstMark = 0x0300;

    /// <summary>
    /// Removes the marks on Latin and Greek letters, and composes the others: in other scripts a mark makes another
    /// letter (й, が, a vowel sign).
    /// </summary>
    /// <param name="text">A text without noncharacters, such as U+FFFE, which cannot be normalized.</param>
    public static string Remove(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var decomposed = text.Normalize(NormalizationForm.FormD);
        var result = new StringBuilder(decomposed.Length);
        var (position, copied, isLatinOrGreek) = (0, 0, false);
        foreach (var rune in decomposed.EnumerateRunes())
        {
            if (!IsMark(rune))
            {
                isLatinOrGreek = rune.Value is < 0x0250 or (>= 0x0370 and < 0x0400) or (>= 0x1E00 and < 0x2000);
            }
            else if (isLatinOrGreek)
            {
                result.Append(decomposed, copied, position - copied);
                copied = position + rune.Utf16SequenceLength;
            }

            position += rune.Utf16SequenceLength;
        }

        return result.Append(decomposed, copied, position - copied).ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Returns whether a character is a mark that belongs to the letter before it.</summary>
    public static bool IsMark(Rune rune) =>
        rune.Value >= FirstMark
        && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        && !InvisibleCharacters.IsDefaultIgnorable(rune);
}

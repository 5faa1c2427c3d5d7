using System.Globalization;
using System.Text;

namespace Blog.Domain.Common;

/// <summary>Recognizes characters that show nothing by themselves.</summary>
internal static class InvisibleCharacters
{
    /// <summary>Ends a word in scripts without spaces, such as Thai and Khmer.</summary>
    public static readonly Rune ZeroWidthSpace = new(0x200B);

    /// <summary>
    /// Returns whether a character has the property <c>Default_Ignorable_Code_Point</c> of Unicode 17: it shows nothing
    /// where it is not supported.
    /// </summary>
    public static bool IsDefaultIgnorable(Rune rune) => rune.Value is
        0x00AD or 0x034F or 0x061C or 0x115F or 0x1160 or 0x17B4 or 0x17B5
        or (>= 0x180B and <= 0x180F)
        or (>= 0x200B and <= 0x200F)
        or (>= 0x202A and <= 0x202E)
        or (>= 0x2060 and <= 0x206F)
        or 0x3164
        or (>= 0xFE00 and <= 0xFE0F)
        or 0xFEFF or 0xFFA0
        or (>= 0xFFF0 and <= 0xFFF8)
        or (>= 0x1BCA0 and <= 0x1BCA3)
        or (>= 0x1D173 and <= 0x1D17A)
        or (>= 0xE0000 and <= 0xE0FFF);

    /// <summary>Returns whether a character changes the direction of the text around it (UAX #9).</summary>
    public static bool IsBidirectionalControl(Rune rune) => rune.Value is
        0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    /// <summary>
    /// Returns whether a character is default ignorable, or controls the format without a sign. Blanks such as U+2800
    /// and white space are not invisible, because they take up space.
    /// </summary>
    public static bool IsInvisible(Rune rune) =>
        IsDefaultIgnorable(rune)
        || (Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format && !IsVisibleFormat(rune));

    /// <summary>Returns whether a text has a character that is seen by itself, unlike marks and spaces.</summary>
    public static bool HasVisibleCharacter(string text) => text.EnumerateRunes().Any(IsVisible);

    /// <summary>Removes what <see cref="VisibleText"/> keeps of invisible characters, except in flags.</summary>
    public static string Remove(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsInvisible(rune) || IsTag(rune))
            {
                result.Append(rune);
            }
        }

        return result.ToString();
    }

    /// <summary>Returns whether a character is a tag, which names the region of a flag.</summary>
    public static bool IsTag(Rune rune) => rune.Value is >= 0xE0020 and <= 0xE007F;

    /// <summary>Returns whether a letter or symbol is blank: in braille, music and hieroglyphs.</summary>
    public static bool IsBlank(Rune rune) => rune.Value is 0x2800 or 0x1D159 or 0x13441 or 0x13442;

    private static bool IsVisible(Rune rune) =>
        !Rune.IsWhiteSpace(rune) && !IsInvisible(rune) && !IsBlank(rune) && !IsMarkOrUnused(rune);

    private static bool IsMarkOrUnused(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
        or UnicodeCategory.Control or UnicodeCategory.OtherNotAssigned;

    // Signs that enclose the digits after them, and the joiners of hieroglyphs.
    private static bool IsVisibleFormat(Rune rune) => rune.Value is
        (>= 0x0600 and <= 0x0605) or 0x06DD or 0x070F or 0x0890 or 0x0891 or 0x08E2 or 0x110BD or 0x110CD
        or (>= 0x13430 and <= 0x1343F);
}

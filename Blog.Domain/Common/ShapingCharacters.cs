using System.Globalization;
using System.Text;

namespace Blog.Domain.Common;

/// <summary>
/// Recognizes where an invisible character shapes what is seen: joiners and variation selectors in emoji, after
/// ideographs, and in scripts whose letters join or stack, such as Arabic and Devanagari.
/// </summary>
internal static class ShapingCharacters
{
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;
    private const int EmojiVariationSelector = 0xFE0F;
    private const int CombiningKeycap = 0x20E3;
    private const int BlackFlag = 0x1F3F4;
    private const int CancelTag = 0xE007F;

    // The flags of England, Scotland and Wales: the only tag sequences that Unicode recommends for emoji.
    private static readonly string[] FlagTags = [ToTags("gbeng"), ToTags("gbsct"), ToTags("gbwls")];

    /// <summary>Removes the invisible characters that shape nothing, except bidirectional controls.</summary>
    public static string RemoveOthers(string text)
    {
        var result = new StringBuilder(text.Length);
        Rune previous = default;
        for (var position = 0; position < text.Length;)
        {
            var rune = Rune.GetRuneAt(text, position);
            var length = rune.Utf16SequenceLength;
            if (FlagTags.FirstOrDefault(tags => IsFlag(previous, text, position, tags)) is { } flagTags)
            {
                result.Append(flagTags);
                previous = new Rune(CancelTag);
                length = flagTags.Length;
            }
            else if (IsKept(rune) || Shapes(previous, rune, GetRuneAt(text, position + length)))
            {
                result.Append(rune);
                previous = rune;
            }

            position += length;
        }

        return result.ToString();
    }

    private static bool IsKept(Rune rune) =>
        InvisibleCharacters.IsBidirectionalControl(rune) || !InvisibleCharacters.IsInvisible(rune);

    private static bool Shapes(Rune previous, Rune rune, Rune next) => rune.Value switch
    {
        ZeroWidthJoiner => (IsEmojiEnd(previous) && IsSymbol(next)) || IsJoiningScript(previous),
        ZeroWidthNonJoiner => IsJoiningScript(previous) && IsJoiningScript(next),
        EmojiVariationSelector when next.Value == CombiningKeycap => IsKeycapBase(previous),
        >= 0xFE00 and <= 0xFE0F => IsSymbol(previous) || IsIdeograph(previous) || IsJoiningScript(previous),
        >= 0xE0100 and <= 0xE01EF => IsIdeograph(previous),
        >= 0x180B and <= 0x180F => IsMongolian(previous),
        _ => false,
    };

    private static bool IsFlag(Rune previous, string text, int position, string tags) =>
        previous.Value == BlackFlag && string.CompareOrdinal(text, position, tags, 0, tags.Length) == 0;

    private static bool IsEmojiEnd(Rune rune) =>
        rune.Value is EmojiVariationSelector or CancelTag || IsSymbol(rune);

    // The skin tones of emoji are modifier symbols. The code points are emoji as well: ‼ ⁉ ℹ 〰.
    private static bool IsSymbol(Rune rune) =>
        !rune.IsAscii
        && (Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol
                or UnicodeCategory.MathSymbol or UnicodeCategory.ModifierSymbol
            || rune.Value is 0x203C or 0x2049 or 0x2139 or 0x3030);

    private static bool IsKeycapBase(Rune rune) => rune.Value is (>= '0' and <= '9') or '#' or '*';

    private static bool IsIdeograph(Rune rune) => rune.Value is
        (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0x20000 and <= 0x3FFFF);

    private static bool IsMongolian(Rune rune) =>
        rune.Value is (>= 0x1800 and <= 0x18AF) or (>= 0x11660 and <= 0x1167F) && IsLetterOrMark(rune);

    // Arabic, Syriac, N'Ko and others; the scripts of India and its neighbors; Mongolian; Adlam.
    private static bool IsJoiningScript(Rune rune) =>
        rune.Value is (>= 0x0600 and <= 0x109F)
            or (>= 0x1700 and <= 0x18AF)
            or (>= 0x1900 and <= 0x1CFF)
            or (>= 0xA800 and <= 0xA95F)
            or (>= 0xA980 and <= 0xAB2F)
            or (>= 0xABC0 and <= 0xABFF)
            or (>= 0xFB50 and <= 0xFDFF)
            or (>= 0xFE70 and <= 0xFEFC)
            or (>= 0x10A00 and <= 0x11FFF)
            or (>= 0x1E900 and <= 0x1E95F)
        && IsLetterOrMark(rune);

    private static bool IsLetterOrMark(Rune rune) =>
        !InvisibleCharacters.IsInvisible(rune)
        && (Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);

    private static Rune GetRuneAt(string text, int position) =>
        position < text.Length ? Rune.GetRuneAt(text, position) : default;

    private static string ToTags(string region) =>
        string.Concat(region.Select(letter => char.ConvertFromUtf32(0xE0000 + letter)))
        + char.ConvertFromUtf32(CancelTag);
}

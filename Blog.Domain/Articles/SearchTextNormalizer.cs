using System.Buffers;
using System.Text;
using Blog.Domain.Common;

namespace Blog.Domain.Articles;

/// <summary>
/// Normalizes texts for the full-text search. Every database stores and looks up words in this form, so a search means
/// the same on all of them.
/// </summary>
public static class SearchTextNormalizer
{
    /// <summary>Separates the words of a normalized text.</summary>
    public const char Separator = ' ';

    /// <summary>
    /// Returns the words of a text in order, separated by single spaces: in lower case, and without accents on Latin
    /// and Greek letters. Words are runs of letters and digits of any script with their marks. Invisible characters
    /// such as joiners are dropped, except the zero width space, which separates words. The result may be empty.
    /// </summary>
    public static string Normalize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = KeepWords(text);
        return Ascii.IsValid(words) ? words : FoldCase(Accents.Remove(words.ToLowerInvariant()));
    }

    /// <summary>Replaces everything between two words by a space, and converts ASCII letters to lower case.</summary>
    private static string KeepWords(string text)
    {
        var buffer = ArrayPool<char>.Shared.Rent(text.Length);
        try
        {
            return new string(buffer, 0, CopyWords(text, buffer));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    private static int CopyWords(ReadOnlySpan<char> text, Span<char> buffer)
    {
        var (position, length, inWord) = (0, 0, false);
        while (position < text.Length)
        {
            var rune = DecodeAt(text, ref position);
            if (IsIgnored(rune))
            {
                continue;
            }

            if (!IsLetterOrNumber(rune) && !(inWord && Accents.IsMark(rune)))
            {
                inWord = false;
                continue;
            }

            if (!inWord && length > 0)
            {
                buffer[length++] = Separator;
            }

            inWord = true;
            length += Append(rune, buffer[length..]);
        }

        return length;
    }

    // Most characters are ASCII, and decoding each would take half of the time.
    private static Rune DecodeAt(ReadOnlySpan<char> text, ref int position)
    {
        if (char.IsAscii(text[position]))
        {
            return new Rune(text[position++]);
        }

        // An invalid surrogate is decoded as U+FFFD, which separates words.
        Rune.DecodeFromUtf16(text[position..], out var rune, out var consumed);
        position += consumed;
        return rune;
    }

    private static bool IsIgnored(Rune rune) =>
        !rune.IsAscii
        && InvisibleCharacters.IsDefaultIgnorable(rune)
        && rune != InvisibleCharacters.ZeroWidthSpace;

    private static bool IsLetterOrNumber(Rune rune) => rune.IsAscii
        ? char.IsAsciiLetterOrDigit((char)rune.Value)
        : Rune.IsLetter(rune) || Rune.IsNumber(rune);

    private static int Append(Rune rune, Span<char> buffer)
    {
        if (!rune.IsAscii)
        {
            return rune.EncodeToUtf16(buffer);
        }

        buffer[0] = char.ToLowerInvariant((char)rune.Value);
        return 1;
    }

    // Some upper-case letters have two lower-case letters: σ and ς are both Σ.
    private static string FoldCase(string words) => words.ToUpperInvariant().ToLowerInvariant();
}

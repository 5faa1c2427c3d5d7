using System.Text;

namespace Blog.Domain.Articles;

/// <summary>Estimates how long it takes to read a text.</summary>
public static class ReadingTime
{
    /// <summary>The number of words that are read in a minute.</summary>
    public const int WordsPerMinute = 220;

    /// <summary>Returns the whole minutes that a text takes, at least 1. Signs without a letter are no words.</summary>
    public static int GetMinutes(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = CountWords(text);
        return Math.Max(1, (words + WordsPerMinute - 1) / WordsPerMinute);
    }

    private static int CountWords(string text)
    {
        var (words, isCounted) = (0, false);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                isCounted = false;
            }
            else if (!isCounted && Rune.IsLetterOrDigit(rune))
            {
                isCounted = true;
                words++;
            }
        }

        return words;
    }
}

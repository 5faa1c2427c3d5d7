using System.Globalization;
using System.Text;
using Blog.Domain.Common;

namespace Blog.Domain.Articles;

/// <summary>The words of a full-text search, without quotes, operators and punctuation.</summary>
public sealed record SearchWords
{
    /// <summary>The maximum length of the search text.</summary>
    public const int MaxLength = 200;

    private SearchWords(IReadOnlyList<string> values) => Values = values;

    /// <summary>The distinct words. If there are none, no article matches.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>Splits a search text into words; returns null if it is null or white space.</summary>
    public static SearchWords? From(string? searchText)
    {
        if (string.IsNullOrWhiteSpace(searchText))
        {
            return null;
        }

        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in TextRules.NormalizeUnicode(searchText).EnumerateRunes())
        {
            if (Rune.IsLetter(rune) || Rune.IsNumber(rune) || (word.Length > 0 && IsMark(rune)))
            {
                word.Append(rune);
            }
            else
            {
                EndWord();
            }
        }

        EndWord();
        return new SearchWords([.. words.Distinct(StringComparer.OrdinalIgnoreCase)]);

        void EndWord()
        {
            if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }
    }

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}

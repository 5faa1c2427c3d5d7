using System.Text;

namespace Blog.Domain.Articles;

/// <summary>The words that a reader searches for. Whatever else was typed (quotes, operators, signs) is no part of any word.</summary>
public sealed record SearchWords
{
    /// <summary>The most characters that may be typed.</summary>
    public const int MaxLength = 200;

    private SearchWords(IReadOnlyList<string> values) => Values = values;

    /// <summary>The words, each once: letters, digits and the marks that belong to them; none where nothing of it was typed, which fits no article.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>Takes the words out of what a reader typed.</summary>
    /// <param name="typed">What was typed; null or white space for no search at all.</param>
    /// <returns>The words, or null for no search at all.</returns>
    public static SearchWords? From(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in Common.TextRules.NormalizeUnicode(typed).EnumerateRunes())
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

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}

using System.Globalization;
using System.Text;

namespace Blog.Domain.Articles;

/// <summary>The readable name of an article in its address.</summary>
public sealed record Slug
{
    /// <summary>The most characters a slug may have, with the number of a taken one.</summary>
    public const int MaxLength = 220;

    /// <summary>The most characters that the title may give; the rest is room for a number.</summary>
    private const int TitlePartMaxLength = 200;

    private const string Fallback = "article";

    private static readonly HashSet<string> Reserved = ["feed"];

    private Slug(string value) => Value = value;

    /// <summary>The slug: lower case, letters, digits and single hyphens.</summary>
    public string Value { get; }

    /// <summary>Whether it is a word that is, or is kept for, a route beside the articles, and so cannot name one.</summary>
    public bool IsReserved => Reserved.Contains(Value);

    /// <summary>
    /// Makes a slug of a title: lower case, accents folded, letters and digits of any script kept, other signs
    /// dropped, white space to single hyphens, none at the ends; <c>article</c> where nothing is left.
    /// </summary>
    /// <param name="title">The title.</param>
    /// <returns>The slug, which may be taken.</returns>
    public static Slug From(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        var slug = new StringBuilder(title.Length);
        var hyphenDue = false;
        foreach (var rune in FoldAccents(DropSigns(title)).ToLowerInvariant().EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                hyphenDue = slug.Length > 0;
                continue;
            }

            if (hyphenDue)
            {
                slug.Append('-');
                hyphenDue = false;
            }

            slug.Append(rune);
        }

        return new Slug(slug.Length == 0 ? Fallback : Shorten(slug.ToString()));
    }

    /// <summary>The same slug with a number, for where the plain one is taken.</summary>
    /// <param name="number">The number, from 2.</param>
    /// <returns>The numbered slug.</returns>
    public Slug Numbered(int number) => new(string.Create(CultureInfo.InvariantCulture, $"{Value}-{number}"));

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <summary>
    /// Keeps letters, digits and white space, and the marks that belong to a letter; what is dropped takes its marks
    /// with it. Nothing is left that cannot be normalised, such as U+FFFE.
    /// </summary>
    private static string DropSigns(string title)
    {
        var kept = new StringBuilder(title.Length);
        var inWord = false;
        foreach (var rune in title.EnumerateRunes())
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

    private static string Shorten(string slug)
    {
        if (slug.Length <= TitlePartMaxLength)
        {
            return slug;
        }

        var length = char.IsHighSurrogate(slug[TitlePartMaxLength - 1]) ? TitlePartMaxLength - 1 : TitlePartMaxLength;
        return slug[..length].TrimEnd('-');
    }
}

using System.Globalization;
using Blog.Domain.Common;

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
        var words = SlugNormalizer.Normalize(title, TitlePartMaxLength);
        return new Slug(words.Length == 0 ? Fallback : words);
    }

    /// <summary>The same slug with a number, for where the plain one is taken.</summary>
    /// <param name="number">The number, from 2.</param>
    /// <returns>The numbered slug.</returns>
    public Slug WithSuffix(int number) => new(string.Create(CultureInfo.InvariantCulture, $"{Value}-{number}"));

    /// <inheritdoc/>
    public override string ToString() => Value;
}

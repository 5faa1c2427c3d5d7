using System.Globalization;
using Blog.Domain.Common;

namespace Blog.Domain.Articles;

/// <summary>The readable, unique name of an article in URLs.</summary>
public sealed record Slug
{
    /// <summary>The maximum length, including a numeric suffix.</summary>
    public const int MaxLength = 220;

    private const int MaxLengthWithoutSuffix = 200;

    private const string Fallback = "article";

    private static readonly HashSet<string> Reserved = ["feed"];

    private Slug(string value) => Value = value;

    /// <summary>The slug: lower-case letters and digits of any script, and single hyphens.</summary>
    public string Value { get; }

    /// <summary>Whether the slug is reserved for a route, so that no article can have it.</summary>
    public bool IsReserved => Reserved.Contains(Value);

    /// <summary>Generates a slug, which may be taken, such as <c>foo-bar</c> from <c>Foo Bar!</c>.</summary>
    public static Slug From(string title)
    {
        var normalized = SlugNormalizer.Normalize(title, MaxLengthWithoutSuffix);
        return new Slug(normalized.Length == 0 ? Fallback : normalized);
    }

    /// <summary>Returns the slug with a numeric suffix, used if the plain one is taken.</summary>
    public Slug WithSuffix(int number) => new(string.Create(CultureInfo.InvariantCulture, $"{Value}-{number}"));

    internal async Task<Slug> FindFreeAsync(Func<Slug, Task<bool>> isTakenAsync) =>
        IsReserved || await isTakenAsync(this)
            ? WithSuffix(await UniqueSuffix.FindFreeAsync(number => isTakenAsync(WithSuffix(number))))
            : this;

    /// <inheritdoc/>
    public override string ToString() => Value;
}

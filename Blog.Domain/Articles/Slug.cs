using System.Globalization;
using Blog.Domain.Common;

namespace Blog.Domain.Articles;

/// <summary>The readable, unique name of an article in URLs.</summary>
public sealed record Slug : IValidationRule
{
    /// <summary>The maximum length, including a numeric suffix.</summary>
    public const int MaxLength = 220;

    /// <summary>The maximum length of a slug that an author chooses, or that is generated.</summary>
    public const int MaxLengthWithoutSuffix = 200;

    /// <summary>The error message for a slug that an article has or had.</summary>
    public const string TakenMessage = "This slug is already taken";

    private const string Malformed = "must have lower-case letters, digits and single hyphens between them.";

    private const string ReservedError = "is reserved.";

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

    /// <summary>Validates a slug that an author chooses.</summary>
    /// <exception cref="ValidationException">The slug is malformed or reserved.</exception>
    public static Slug Parse(string slug)
    {
        var normalized = UnicodeNormalization.ToFormC((slug ?? "").Trim());
        return FindError(normalized) is { } error
            ? throw new ValidationException(nameof(Slug), $"{nameof(Slug)} {error}")
            : new Slug(normalized);
    }

    /// <inheritdoc/>
    public static string? GetError(object? value) =>
        value is string { Length: > 0 and <= MaxLengthWithoutSuffix } slug && FindError(slug) is { } error
            ? $"The {{0}} field {error}"
            : null;

    /// <summary>Returns the slug with a numeric suffix, used if the plain one is taken.</summary>
    public Slug WithSuffix(int number) => new(string.Create(CultureInfo.InvariantCulture, $"{Value}-{number}"));

    internal async Task<Slug> FindFreeAsync(Func<Slug, Task<bool>> isTakenAsync) =>
        IsReserved || await isTakenAsync(this)
            ? WithSuffix(await UniqueSuffix.FindFreeAsync(number => isTakenAsync(WithSuffix(number))))
            : this;

    private static string? FindError(string slug) =>
        slug.Length is 0 or > MaxLengthWithoutSuffix || !SlugNormalizer.IsNormalized(slug) ? Malformed
            : Reserved.Contains(slug) ? ReservedError
            : null;

    /// <inheritdoc/>
    public override string ToString() => Value;
}

using Blog.Domain.Common;

namespace Blog.Domain.Articles;

/// <summary>Validates the tag names of one article.</summary>
public sealed class TagNames : IValidationRule
{
    /// <summary>The error message for too many tags.</summary>
    internal static readonly string TooManyMessage = $"An article may have at most {Article.MaxTags} tags.";

    private TagNames()
    {
    }

    /// <inheritdoc/>
    public static string? GetError(object? value) => value is IEnumerable<string?> names ? GetError([.. names]) : null;

    /// <summary>Validates tag names and removes duplicates, which may differ in case.</summary>
    /// <returns>The trimmed names in Unicode form C.</returns>
    /// <exception cref="ValidationException">A name is not valid, or there are too many.</exception>
    internal static IReadOnlyList<string> Distinct(IReadOnlyList<string?> names) =>
        GetError(names) is { } error
            ? throw new ValidationException(nameof(Article.Tags), error)
            : [.. names.Select(name => TextRules.NormalizeUnicode(name!.Trim())).DistinctBy(Tag.Normalize)];

    private static string? GetError(IReadOnlyList<string?> names) =>
        names.Select(GetNameError).FirstOrDefault(error => error is not null)
        ?? (names.DistinctBy(name => Tag.Normalize(name!)).Count() > Article.MaxTags ? TooManyMessage : null);

    private static string? GetNameError(string? name) =>
        TextRules.GetError(name, "Each of the tags", 1, Tag.NameMaxLength);
}

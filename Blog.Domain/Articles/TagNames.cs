using Blog.Domain.Common;

namespace Blog.Domain.Articles;

/// <summary>Validates the tag names of one article.</summary>
public sealed class TagNames : IValidationRule
{
    private TagNames()
    {
    }

    /// <inheritdoc/>
    public static string? GetError(object? value) => value is IEnumerable<string?> names ? FindError([.. names]) : null;

    /// <summary>
    /// Validates and normalizes tag names, and removes duplicates, which may differ in case and invisible characters.
    /// </summary>
    internal static IReadOnlyList<string> Distinct(IReadOnlyList<string?> names) =>
        FindError(names) is { } error
            ? throw new ValidationException(nameof(Article.Tags), error)
            : [.. names.Select(name => VisibleText.Normalize(name!)).DistinctBy(Tag.Normalize)];

    private static string? FindError(IReadOnlyList<string?> names) =>
        names.Select(GetNameError).FirstOrDefault(error => error is not null)
        ?? (CountDistinct(names) > Article.MaxTags ? Article.TooManyTagsMessage : null);

    private static int CountDistinct(IReadOnlyList<string?> names) =>
        names.DistinctBy(name => Tag.Normalize(name!)).Count();

    private static string? GetNameError(string? name) =>
        TextRules.GetVisibleError(VisibleText.Normalize(name ?? ""), "Each of the tags", Tag.NameMaxLength);
}

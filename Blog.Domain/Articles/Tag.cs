using Blog.Domain.Common;

namespace Blog.Domain.Articles;

/// <summary>A word that articles are found by. There is one for each name, whatever its case.</summary>
public sealed class Tag : Entity
{
    /// <summary>The most characters a name may have.</summary>
    public const int NameMaxLength = 50;

    /// <summary>The most tags that a list of all tags gives.</summary>
    public const int ListMaxLength = 1000;

    /// <summary>The sentence for too many tags.</summary>
    internal static readonly string TooManyMessage = $"An article may have at most {Article.MaxTags} tags.";

    /// <summary>Makes a tag.</summary>
    /// <param name="name">The name, 1 to <see cref="NameMaxLength"/> characters.</param>
    /// <exception cref="ValidationException">The name breaks its limits.</exception>
    public Tag(string name)
    {
        Name = CheckedName(name);
        NormalizedName = Normalize(Name);
    }

    private Tag() => Name = NormalizedName = "";

    /// <summary>The name as it was first written.</summary>
    public string Name { get; private set; }

    /// <summary>The name by which tags are the same or not; unique.</summary>
    public string NormalizedName { get; private set; }

    /// <summary>The form of a name by which tags are the same or not: composed characters, in lower case.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The form to compare.</returns>
    public static string Normalize(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Text.Composed(name.Trim()).ToLowerInvariant();
    }

    /// <summary>Says what is wrong with a list of names for one article.</summary>
    /// <param name="names">The names as they came.</param>
    /// <returns>A sentence to show, or null where nothing is wrong.</returns>
    public static string? FindFault(IEnumerable<string?> names)
    {
        try
        {
            Distinct(names);
            return null;
        }
        catch (ValidationException exception)
        {
            return exception.Message;
        }
    }

    /// <summary>Takes the duplicates out of a list of names, and checks what is left.</summary>
    /// <param name="names">The names as they came.</param>
    /// <returns>The names, each once, as first written.</returns>
    /// <exception cref="ValidationException">A name breaks its limits, or there are more than <see cref="Article.MaxTags"/>.</exception>
    internal static IReadOnlyList<string> Distinct(IEnumerable<string?> names)
    {
        var distinct = names.Select(CheckedName).DistinctBy(Normalize).ToList();
        return distinct.Count <= Article.MaxTags
            ? distinct
            : throw new ValidationException(nameof(Article.Tags), TooManyMessage);
    }

    private static string CheckedName(string? name) =>
        Text.Composed(Text.Checked(name, nameof(Article.Tags), 1, NameMaxLength, "Each of the tags"));
}

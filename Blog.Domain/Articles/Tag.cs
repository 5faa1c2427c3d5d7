using Blog.Domain.Common;

namespace Blog.Domain.Articles;

/// <summary>A keyword of articles with a unique, case-insensitive name.</summary>
public sealed class Tag : Entity
{
    /// <summary>The maximum length of a name.</summary>
    public const int NameMaxLength = 50;

    /// <summary>The maximum number of tags in the list of all tags.</summary>
    public const int ListMaxLength = 1000;

    /// <summary>The maximum number of tags in the list of the most used ones.</summary>
    public const int MostUsedMaxLength = 50;

    /// <summary>Creates a tag; an invalid name throws a <see cref="ValidationException"/>.</summary>
    public Tag(string name)
    {
        Name = TagNames.Distinct([name])[0];
        NormalizedName = Normalize(Name);
    }

    private Tag() => Name = NormalizedName = "";

    /// <summary>The name as it was first entered, normalized (<see cref="VisibleText"/>).</summary>
    public string Name { get; private set; }

    /// <summary>The normalized name (<see cref="Normalize"/>), which is unique.</summary>
    public string NormalizedName { get; private set; }

    /// <summary>
    /// The number of published and scheduled articles with the tag; updated when articles are saved.
    /// </summary>
    public int ArticleCount { get; private set; }

    /// <summary>
    /// The latest publication date (UTC) that an article with the tag was scheduled for, or null. Until then
    /// <see cref="ArticleCount"/> may be more than are published.
    /// </summary>
    public DateTime? ScheduledUntil { get; private set; }

    /// <summary>
    /// Converts a name to the form that is compared: trimmed, in Unicode form C and lower case, without invisible
    /// characters.
    /// </summary>
    public static string Normalize(string name) => VisibleText.ToKey(name);
}

using System.Diagnostics.CodeAnalysis;
using Blog.Domain.Common;

namespace Blog.Domain.Articles;

/// <summary>A published article. Invalid values throw a <see cref="ValidationException"/>.</summary>
public sealed class Article : Entity, IVersioned
{
    /// <summary>The maximum length of a title.</summary>
    public const int TitleMaxLength = 200;

    /// <summary>The maximum length of a description.</summary>
    public const int DescriptionMaxLength = 1000;

    /// <summary>The maximum length of a text.</summary>
    public const int TextMaxLength = 100_000;

    /// <summary>The maximum number of tags. The length of <see cref="TagNames"/>, a column, depends on it.</summary>
    public const int MaxTags = 10;

    /// <summary>The maximum number of comments included in an article.</summary>
    public const int CommentsShown = 100;

    /// <summary>The error message for an article that does not exist.</summary>
    public const string NotFoundMessage = "Article not found";

    /// <summary>The error message for a user who is not the author.</summary>
    public const string NotAuthorMessage = "You are not the author of this article!";

    /// <summary>The maximum length of <see cref="TagNames"/>.</summary>
    public const int TagNamesMaxLength = (MaxTags * (Tag.NameMaxLength + 1)) - 1;

    internal static readonly string TooManyTagsMessage = $"An article may have at most {MaxTags} tags.";

    // A control character, which StorableText does not allow in a name.
    private const char TagNameSeparator = '\u001F';

    private readonly List<Tag> tags = [];

    /// <summary>Creates an article.</summary>
    /// <param name="description">The description; if it is null or empty, it is generated from the text.</param>
    public Article(int authorId, Slug slug, string title, string text, string? description, IEnumerable<Tag> tags)
    {
        ArgumentNullException.ThrowIfNull(slug);
        AuthorId = authorId;
        Slug = slug.Value;
        Retitle(title);
        Text = ValidateText(text);
        Description = ValidateDescription(description, Text);
        Retag(tags);
    }

    private Article() => Slug = Title = NormalizedTitle = Description = Text = TagNames = "";

    /// <summary>The slug, which is unique and never changes.</summary>
    public string Slug { get; private set; }

    /// <summary>The title.</summary>
    public string Title { get; private set; }

    /// <summary>The title in lower case, which sorts alike in every database.</summary>
    public string NormalizedTitle { get; private set; }

    /// <summary>The description.</summary>
    public string Description { get; private set; }

    /// <summary>The text.</summary>
    public string Text { get; private set; }

    /// <summary>The ID of the author.</summary>
    public int AuthorId { get; private set; }

    /// <summary>The tags.</summary>
    public IReadOnlyList<Tag> Tags => tags;

    /// <summary>The names of the tags in one string, so that lists and searches need no join.</summary>
    public string TagNames { get; private set; }

    /// <summary>When the article was first saved (UTC).</summary>
    public DateTime PublishedAt { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>The number of comments, without deleted ones; updated when comments are saved.</summary>
    public int CommentCount { get; private set; }

    /// <summary>The number of favorites; updated when favorites are saved.</summary>
    public int FavoriteCount { get; private set; }

    /// <summary>Changes the title, but not the slug, so that links keep working.</summary>
    [MemberNotNull(nameof(Title), nameof(NormalizedTitle))]
    public void Retitle(string title)
    {
        Title = ValidateTitle(title);
        NormalizedTitle = Title.ToLowerInvariant();
    }

    /// <summary>Changes the text, but not the description.</summary>
    public void Rewrite(string text) => Text = ValidateText(text);

    /// <summary>Changes the description; an empty one is generated from the text.</summary>
    public void Describe(string description) => Description = ValidateDescription(description, Text);

    /// <summary>Replaces the tags.</summary>
    [MemberNotNull(nameof(TagNames))]
    public void Retag(IEnumerable<Tag> newTags)
    {
        var replacements = newTags.ToList();
        if (replacements.Count > MaxTags)
        {
            throw new ValidationException(nameof(Tags), TooManyTagsMessage);
        }

        tags.RemoveAll(tag => !replacements.Contains(tag));
        tags.AddRange(replacements.Except(tags).ToList());
        TagNames = string.Join(
            TagNameSeparator, tags.OrderBy(tag => tag.NormalizedName, StringComparer.Ordinal).Select(tag => tag.Name));
    }

    /// <summary>Ensures that a user is the author.</summary>
    /// <exception cref="ForbiddenException">The user is not the author.</exception>
    public void EnsureWrittenBy(int? userId)
    {
        if (AuthorId != userId)
        {
            throw new ForbiddenException(nameof(Article), NotAuthorMessage);
        }
    }

    /// <summary>Splits <see cref="TagNames"/> into sorted names.</summary>
    public static IReadOnlyList<string> SplitTagNames(string tagNames)
    {
        ArgumentNullException.ThrowIfNull(tagNames);
        return tagNames.Length == 0 ? [] : tagNames.Split(TagNameSeparator);
    }

    internal static NotFoundException NotFound() => new(nameof(Article), NotFoundMessage);

    /// <summary>Generates a description by truncating a text to <see cref="DescriptionMaxLength"/>.</summary>
    public static string Summarize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length <= DescriptionMaxLength)
        {
            return text;
        }

        var length = DescriptionMaxLength - 1;
        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)] + "…";
    }

    private static string ValidateTitle(string title) =>
        TextRules.ValidateVisible(title, nameof(Title), TitleMaxLength);

    private static string ValidateText(string text) => TextRules.Validate(text, nameof(Text), 1, TextMaxLength);

    private static string ValidateDescription(string? description, string text) =>
        TextRules.Validate(description, nameof(Description), 0, DescriptionMaxLength) is { Length: > 0 } given
            ? given
            : Summarize(text);
}

using System.Diagnostics.CodeAnalysis;
using Blog.Domain.Common;

namespace Blog.Domain.Articles;

/// <summary>A text that a user published.</summary>
public sealed class Article : Entity, IVersioned
{
    /// <summary>The most characters a title may have.</summary>
    public const int TitleMaxLength = 200;

    /// <summary>The most characters a description may have.</summary>
    public const int DescriptionMaxLength = 1000;

    /// <summary>The most characters a text may have.</summary>
    public const int TextMaxLength = 100_000;

    /// <summary>The most tags an article may have.</summary>
    public const int MaxTags = 10;

    /// <summary>How many comments are shown together with an article, the newest.</summary>
    public const int CommentsShown = 100;

    /// <summary>The sentence for an article that does not exist.</summary>
    public const string NotFoundMessage = "Article not found";

    /// <summary>The sentence for somebody who is not the author.</summary>
    public const string NotAuthorMessage = "You are not the author of this article!";

    /// <summary>The most characters that the names of its tags can have together.</summary>
    public const int TagNamesMaxLength = (MaxTags * (Tag.NameMaxLength + 1)) - 1;

    /// <summary>Stands between names of tags; no name can hold it, for it is a control character (<see cref="StorableText.IsValid"/>).</summary>
    private const char TagNameSeparator = '\u001F';

    private readonly List<Tag> tags = [];

    /// <summary>Makes an article.</summary>
    /// <param name="authorId">Who writes it.</param>
    /// <param name="slug">Its name in addresses; it never changes.</param>
    /// <param name="title">The title, 1 to <see cref="TitleMaxLength"/> characters.</param>
    /// <param name="text">The text, 1 to <see cref="TextMaxLength"/> characters.</param>
    /// <param name="description">What it is about, at most <see cref="DescriptionMaxLength"/> characters; where there is none, the beginning of the text.</param>
    /// <param name="tags">The words it is found by, at most <see cref="MaxTags"/>.</param>
    /// <exception cref="ValidationException">A value breaks its limits.</exception>
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

    /// <summary>Its name in addresses, at most <see cref="Slug.MaxLength"/> characters; unique, and the same for ever.</summary>
    public string Slug { get; private set; }

    /// <summary>The title, 1 to <see cref="TitleMaxLength"/> characters.</summary>
    public string Title { get; private set; }

    /// <summary>The title in lower case, by which articles are sorted, the same way on every database.</summary>
    public string NormalizedTitle { get; private set; }

    /// <summary>What it is about, at most <see cref="DescriptionMaxLength"/> characters.</summary>
    public string Description { get; private set; }

    /// <summary>The text, 1 to <see cref="TextMaxLength"/> characters.</summary>
    public string Text { get; private set; }

    /// <summary>Who wrote it.</summary>
    public int AuthorId { get; private set; }

    /// <summary>The words it is found by, at most <see cref="MaxTags"/>.</summary>
    public IReadOnlyList<Tag> Tags => tags;

    /// <summary>The names of its tags in one text (<see cref="SplitTagNames"/>), for lists and searches, which read no more than the article's own row.</summary>
    public string TagNames { get; private set; }

    /// <summary>When it was published (UTC), by which lists are ordered; set when first saved.</summary>
    public DateTime PublishedAt { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>How many comments it has, without the deleted; counted with each save of a comment.</summary>
    public int CommentCount { get; private set; }

    /// <summary>How many users like it; counted with each save of a favourite.</summary>
    public int FavoriteCount { get; private set; }

    /// <summary>Changes the title; the slug stays, so that links keep working.</summary>
    /// <param name="title">The title, 1 to <see cref="TitleMaxLength"/> characters.</param>
    /// <exception cref="ValidationException">The title breaks its limits.</exception>
    [MemberNotNull(nameof(Title), nameof(NormalizedTitle))]
    public void Retitle(string title)
    {
        Title = ValidateTitle(title);
        NormalizedTitle = Title.ToLowerInvariant();
    }

    /// <summary>Changes the text; the description stays.</summary>
    /// <param name="text">The text, 1 to <see cref="TextMaxLength"/> characters.</param>
    /// <exception cref="ValidationException">The text breaks its limits.</exception>
    public void Rewrite(string text) => Text = ValidateText(text);

    /// <summary>Changes the description.</summary>
    /// <param name="description">What it is about, at most <see cref="DescriptionMaxLength"/> characters; empty for the beginning of the text.</param>
    /// <exception cref="ValidationException">The description is too long.</exception>
    public void Describe(string description) => Description = ValidateDescription(description, Text);

    /// <summary>Puts other tags in the place of those it has.</summary>
    /// <param name="newTags">The tags, at most <see cref="MaxTags"/>.</param>
    /// <exception cref="ValidationException">There are too many.</exception>
    [MemberNotNull(nameof(TagNames))]
    public void Retag(IEnumerable<Tag> newTags)
    {
        var wanted = newTags.ToList();
        if (wanted.Count > MaxTags)
        {
            throw new ValidationException(nameof(Tags), Articles.TagNames.TooManyMessage);
        }

        tags.RemoveAll(tag => !wanted.Contains(tag));
        tags.AddRange(wanted.Except(tags).ToList());
        TagNames = string.Join(
            TagNameSeparator, tags.OrderBy(tag => tag.NormalizedName, StringComparer.Ordinal).Select(tag => tag.Name));
    }

    /// <summary>Makes sure that a user may change this article.</summary>
    /// <param name="userId">The user.</param>
    /// <exception cref="ForbiddenException">Somebody else wrote it.</exception>
    public void EnsureWrittenBy(int userId)
    {
        if (AuthorId != userId)
        {
            throw new ForbiddenException(nameof(Article), NotAuthorMessage);
        }
    }

    /// <summary>Takes the names of tags out of <see cref="TagNames"/>.</summary>
    /// <param name="tagNames">The names in one text.</param>
    /// <returns>The names, sorted.</returns>
    public static IReadOnlyList<string> SplitTagNames(string tagNames)
    {
        ArgumentNullException.ThrowIfNull(tagNames);
        return tagNames.Length == 0 ? [] : tagNames.Split(TagNameSeparator);
    }

    /// <summary>Says that there is no such article.</summary>
    /// <returns>The exception to throw.</returns>
    internal static NotFoundException NotFound() => new(nameof(Article), NotFoundMessage);

    /// <summary>The description of a text that came without one: the text itself where it fits, else its beginning and an ellipsis.</summary>
    /// <param name="text">The text.</param>
    /// <returns>At most <see cref="DescriptionMaxLength"/> characters.</returns>
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

    private static string ValidateTitle(string title) => TextRules.Validate(title, nameof(Title), 1, TitleMaxLength);

    private static string ValidateText(string text) => TextRules.Validate(text, nameof(Text), 1, TextMaxLength);

    private static string ValidateDescription(string? description, string text) =>
        TextRules.Validate(description, nameof(Description), 0, DescriptionMaxLength) is { Length: > 0 } given
            ? given
            : Summarize(text);
}

using System.Diagnostics.CodeAnalysis;
using Blog.Domain.Common;

namespace Blog.Domain.Articles;

/// <summary>An article, published or not. Invalid values throw a <see cref="ValidationException"/>.</summary>
public sealed class Article : Entity, IVersioned, IPublishable
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

    private readonly List<ArticleSlug> slugs = [];

    /// <summary>Creates an article.</summary>
    /// <param name="description">The description; if it is null or empty, it is generated from the text.</param>
    /// <param name="publishedAt">
    /// The publication date, or null for a draft; unspecified to publish the article when it is saved.
    /// </param>
    public Article(
        int authorId,
        Slug slug,
        string title,
        ArticleText text,
        string? description,
        IEnumerable<Tag> tags,
        Optional<DateTime?> publishedAt = default)
    {
        ArgumentNullException.ThrowIfNull(slug);
        AuthorId = authorId;
        Slug = slug.Value;
        slugs.Add(new ArticleSlug(Slug));
        Retitle(title);
        Rewrite(text);
        Html = new ArticleHtml(articleId: 0, text.Rendered.Html);
        Describe(description, text);
        Retag(tags);
        IsPublishedWhenSaved = !publishedAt.IsSpecified;
        PublishedAt = PublicationDate.Validate(publishedAt.Value);
    }

    private Article() => Slug = Title = NormalizedTitle = Description = Text = TagNames = "";

    /// <summary>The current slug, which is unique.</summary>
    public string Slug { get; private set; }

    /// <summary>The slugs that the article has or had, where they were added or read.</summary>
    public IReadOnlyList<ArticleSlug> Slugs => slugs;

    /// <summary>The title.</summary>
    public string Title { get; private set; }

    /// <summary>The title in lower case, which sorts alike in every database.</summary>
    public string NormalizedTitle { get; private set; }

    /// <summary>The description.</summary>
    public string Description { get; private set; }

    /// <summary>The text, in Markdown.</summary>
    public string Text { get; private set; }

    /// <summary>The HTML of the text, where it was made or read.</summary>
    public ArticleHtml? Html { get; private set; }

    /// <summary>The minutes that it takes to read the text; 0 until a text of an earlier version is rendered.</summary>
    public int ReadingMinutes { get; private set; }

    /// <summary>The ID of the author.</summary>
    public int AuthorId { get; private set; }

    /// <summary>The tags.</summary>
    public IReadOnlyList<Tag> Tags => tags;

    /// <summary>The names of the tags in one string, so that lists and searches need no join.</summary>
    public string TagNames { get; private set; }

    /// <summary>When the article is or was published (UTC); null for a draft.</summary>
    public DateTime? PublishedAt { get; private set; }

    /// <summary>Whether the first save sets <see cref="PublishedAt"/> to <see cref="Entity.CreatedAt"/>.</summary>
    public bool IsPublishedWhenSaved { get; }

    /// <summary>The number of the newest revision, or 0.</summary>
    public int LastRevision { get; private set; }

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
    [MemberNotNull(nameof(Text))]
    public void Rewrite(ArticleText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = ValidateText(text.Value);
        ReadingMinutes = ReadingTime.GetMinutes(Text);
    }

    /// <summary>Changes the description; one that is null or empty is generated from the text.</summary>
    [MemberNotNull(nameof(Description))]
    public void Describe(string? description, ArticleText? text = null) =>
        Description = ValidateDescription(description) is { Length: > 0 } given ? given : text?.Summarize() ?? "";

    /// <summary>Gives the article a publication date, or makes it a draft.</summary>
    public void Publish(DateTime? publishedAt) => PublishedAt = PublicationDate.Validate(publishedAt);

    /// <summary>Gives the article another slug. The current one stays reserved for it.</summary>
    /// <param name="isFormer">Whether the article had that slug before.</param>
    public void Rename(Slug slug, bool isFormer)
    {
        ArgumentNullException.ThrowIfNull(slug);
        if (!isFormer)
        {
            slugs.Add(new ArticleSlug(slug.Value));
        }

        Slug = slug.Value;
    }

    /// <summary>Counts a revision of what the article was before a change.</summary>
    /// <returns>The revision, or null if nothing has changed that revisions are kept of.</returns>
    public ArticleRevision? Revise(ArticleContent before, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(before);
        var changed = before.Compare(ArticleContent.Of(this));
        return changed == ArticleFields.None ? null : new ArticleRevision(Id, ++LastRevision, now, before, changed);
    }

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

    internal static string ValidateText(string text) => TextRules.Validate(text, nameof(Text), 1, TextMaxLength);

    private static string ValidateTitle(string title) =>
        TextRules.ValidateVisible(title, nameof(Title), TitleMaxLength);

    private static string ValidateDescription(string? description) =>
        TextRules.Validate(description, nameof(Description), 0, DescriptionMaxLength);
}

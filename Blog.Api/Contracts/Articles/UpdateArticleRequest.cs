using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Blog.Api.Contracts.Common;
using Blog.Domain.Articles;
using Blog.Domain.Common;

namespace Blog.Api.Contracts.Articles;

/// <summary>Changes to an article. Absent fields are not changed.</summary>
public sealed record UpdateArticleRequest : PartialRequest
{
    /// <summary>The title. The slug does not change.</summary>
    /// <example>How to feed two horses</example>
    [JsonConverter(typeof(NormalizingStringConverter))]
    [NotNullIfPresent]
    [ValidationRule<VisibleText>]
    [StringLength(Article.TitleMaxLength, MinimumLength = 1)]
    public string? Title { get; init => field = MarkPresent(value); }

    /// <summary>The text, in Markdown.</summary>
    /// <example>Hay first, then oats, and twice of both.</example>
    [NotNullIfPresent]
    [StringLength(Article.TextMaxLength, MinimumLength = 1)]
    public string? Text { get; init => field = MarkPresent(value); }

    /// <summary>A short description. If it is empty, the first words of the text are used.</summary>
    /// <example>What goes in at the front, twice.</example>
    [NotNullIfPresent]
    [StringLength(Article.DescriptionMaxLength)]
    public string? Description { get; init => field = MarkPresent(value); }

    /// <summary>The tags, each with 1 to 50 characters, which replace all current tags.</summary>
    /// <example>["horses", "food", "arithmetic"]</example>
    [NotNullIfPresent]
    [ValidationRule<TagNames>]
    public IReadOnlyList<string>? Tags { get; init => field = MarkPresent(value); }

    /// <summary>
    /// The slug: lower-case letters and digits of any script, with single hyphens between them. The current one goes on
    /// leading to the article.
    /// </summary>
    /// <example>how-to-feed-two-horses</example>
    [JsonConverter(typeof(NormalizingStringConverter))]
    [NotNullIfPresent]
    [ValidationRule<Domain.Articles.Slug>]
    [StringLength(Domain.Articles.Slug.MaxLengthWithoutSuffix, MinimumLength = 1)]
    public string? Slug { get; init => field = MarkPresent(value); }

    /// <summary>
    /// The time of publication, from 1990 on; null makes the article a draft, and a time to come schedules it.
    /// </summary>
    /// <example>2026-11-22T07:22:43.972Z</example>
    [ValidationRule<PublicationDate>]
    public DateTime? PublishedAt { get; init => field = MarkPresent(value); }

    internal ArticleChanges ToChanges() => new(Title, Text, Description, Tags)
    {
        Slug = Slug,
        PublishedAt = ToOptional(PublishedAt, nameof(PublishedAt)),
    };
}

using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Blog.Api.Contracts.Common;
using Blog.Domain.Articles;
using Blog.Domain.Common;

namespace Blog.Api.Contracts.Articles;

/// <summary>A new article.</summary>
public sealed record CreateArticleRequest : PartialRequest
{
    /// <summary>The title, from which the slug is generated.</summary>
    /// <example>How to feed a horse</example>
    [JsonConverter(typeof(NormalizingStringConverter))]
    [Required]
    [ValidationRule<VisibleText>]
    [StringLength(Article.TitleMaxLength, MinimumLength = 1)]
    public string Title { get; init; } = "";

    /// <summary>The text, in Markdown.</summary>
    /// <example>Hay first, then oats.</example>
    [Required]
    [StringLength(Article.TextMaxLength, MinimumLength = 1)]
    public string Text { get; init; } = "";

    /// <summary>A short description. The default are the first words of the text.</summary>
    /// <example>What goes in at the front.</example>
    [StringLength(Article.DescriptionMaxLength)]
    public string? Description { get; init; }

    /// <summary>The tags, each with 1 to 50 characters, compared without case and invisible characters.</summary>
    /// <example>["horses", "food"]</example>
    [ValidationRule<TagNames>]
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>
    /// The time of publication, from 1990 on. If it is absent, the article is published at once. Null makes a draft,
    /// and a time to come schedules the article.
    /// </summary>
    /// <example>2026-11-22T07:22:43.972Z</example>
    [ValidationRule<PublicationDate>]
    public DateTime? PublishedAt { get; init => field = MarkPresent(value); }

    internal NewArticle ToNewArticle() => new(Title, Text, Description, Tags)
    {
        PublishedAt = ToOptional(PublishedAt, nameof(PublishedAt)),
    };
}

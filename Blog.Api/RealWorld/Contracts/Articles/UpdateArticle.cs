using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Blog.Api.Contracts.Common;
using Blog.Domain.Articles;
using Blog.Domain.Common;

namespace Blog.Api.RealWorld.Contracts.Articles;

/// <summary>Changes to an article; absent fields are kept.</summary>
public sealed record UpdateArticle : PartialRequest
{
    /// <summary>The title; the slug does not change.</summary>
    /// <example>How to feed two horses</example>
    [JsonConverter(typeof(NormalizingStringConverter))]
    [NotNullIfPresent]
    [ValidationRule<VisibleText>]
    [MinLength(1)]
    [MaxLength(Domain.Articles.Article.TitleMaxLength)]
    public string? Title { get; init => field = MarkPresent(value); }

    /// <summary>A short description.</summary>
    /// <example>What goes in at the front, twice.</example>
    [NotNullIfPresent]
    [MinLength(1)]
    [MaxLength(Domain.Articles.Article.DescriptionMaxLength)]
    public string? Description { get; init => field = MarkPresent(value); }

    /// <summary>The text.</summary>
    /// <example>Hay first, then oats, and twice of both.</example>
    [NotNullIfPresent]
    [MinLength(1)]
    [MaxLength(Domain.Articles.Article.TextMaxLength)]
    public string? Body { get; init => field = MarkPresent(value); }

    /// <summary>The tags that replace the current ones, of 1 to 50 characters each.</summary>
    /// <example>["horses", "food", "arithmetic"]</example>
    [NotNullIfPresent]
    [ValidationRule<TagNames>]
    public IReadOnlyList<string>? TagList { get; init => field = MarkPresent(value); }

    internal ArticleChanges ToChanges() => new(Title, Body, Description, TagList);
}

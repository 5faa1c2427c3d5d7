using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Blog.Api.Contracts.Common;
using Blog.Domain.Articles;
using Blog.Domain.Common;

namespace Blog.Api.Contracts.Articles;

/// <summary>A new article.</summary>
public sealed record CreateArticleRequest
{
    /// <summary>The title, from which the slug is generated.</summary>
    /// <example>How to feed a horse</example>
    [JsonConverter(typeof(NormalizingStringConverter))]
    [Required]
    [ValidationRule<VisibleText>]
    [StringLength(Article.TitleMaxLength, MinimumLength = 1)]
    public string Title { get; init; } = "";

    /// <summary>The text.</summary>
    /// <example>Hay first, then oats.</example>
    [Required]
    [StringLength(Article.TextMaxLength, MinimumLength = 1)]
    public string Text { get; init; } = "";

    /// <summary>A short description. The default is the beginning of the text.</summary>
    /// <example>What goes in at the front.</example>
    [StringLength(Article.DescriptionMaxLength)]
    public string? Description { get; init; }

    /// <summary>The tags, each with 1 to 50 characters, compared without case and invisible characters.</summary>
    /// <example>["horses", "food"]</example>
    [ValidationRule<TagNames>]
    public IReadOnlyList<string>? Tags { get; init; }
}

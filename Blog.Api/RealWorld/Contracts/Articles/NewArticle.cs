using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Blog.Api.Contracts.Common;
using Blog.Domain.Common;

namespace Blog.Api.RealWorld.Contracts.Articles;

/// <summary>An article to publish.</summary>
public sealed record NewArticle
{
    /// <summary>The title, from which the slug is derived.</summary>
    /// <example>How to feed a horse</example>
    [JsonConverter(typeof(NormalizingStringConverter))]
    [Required]
    [ValidationRule<VisibleText>]
    [MinLength(1)]
    [MaxLength(Domain.Articles.Article.TitleMaxLength)]
    public string Title { get; init; } = "";

    /// <summary>A short description.</summary>
    /// <example>What goes in at the front.</example>
    [Required]
    [MinLength(1)]
    [MaxLength(Domain.Articles.Article.DescriptionMaxLength)]
    public string Description { get; init; } = "";

    /// <summary>The text.</summary>
    /// <example>Hay first, then oats.</example>
    [Required]
    [MinLength(1)]
    [MaxLength(Domain.Articles.Article.TextMaxLength)]
    public string Body { get; init; } = "";

    /// <summary>The tags, of 1 to 50 characters each; case-insensitive.</summary>
    /// <example>["horses", "food"]</example>
    [ValidationRule<Domain.Articles.TagNames>]
    public IReadOnlyList<string>? TagList { get; init; }

    internal Domain.Articles.NewArticle ToNewArticle() => new(Title, Body, Description, TagList);
}

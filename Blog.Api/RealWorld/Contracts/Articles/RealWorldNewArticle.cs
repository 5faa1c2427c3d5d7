using System.ComponentModel.DataAnnotations;
using Blog.Api.Contracts.Common;
using Blog.Domain.Articles;

namespace Blog.Api.RealWorld.Contracts.Articles;

/// <summary>What an author says to publish an article.</summary>
public sealed record RealWorldNewArticle
{
    /// <summary>The title; the slug is made of it.</summary>
    /// <example>How to feed a horse</example>
    [Required]
    [MinLength(1)]
    [MaxLength(Article.TitleMaxLength)]
    public string Title { get; init; } = "";

    /// <summary>What it is about.</summary>
    /// <example>What goes in at the front.</example>
    [Required]
    [MinLength(1)]
    [MaxLength(Article.DescriptionMaxLength)]
    public string Description { get; init; } = "";

    /// <summary>The text.</summary>
    /// <example>Hay first, then oats.</example>
    [Required]
    [MinLength(1)]
    [MaxLength(Article.TextMaxLength)]
    public string Body { get; init; } = "";

    /// <summary>The words it is found by, each 1 to 50 characters; case does not tell them apart.</summary>
    /// <example>["horses", "food"]</example>
    [ValidationRule<TagNames>]
    public IReadOnlyList<string>? TagList { get; init; }
}

using System.ComponentModel.DataAnnotations;
using Blog.Domain.Articles;

namespace Blog.Api.Contracts.Articles;

/// <summary>What an author says to publish an article.</summary>
public sealed record CreateArticleRequest
{
    /// <summary>The title; the slug is made of it.</summary>
    /// <example>How to feed a horse</example>
    [Required]
    [StringLength(Article.TitleMaxLength, MinimumLength = 1)]
    public string Title { get; init; } = "";

    /// <summary>The text.</summary>
    /// <example>Hay first, then oats.</example>
    [Required]
    [StringLength(Article.TextMaxLength, MinimumLength = 1)]
    public string Text { get; init; } = "";

    /// <summary>What it is about; where it is absent or empty, the beginning of the text.</summary>
    /// <example>What goes in at the front.</example>
    [StringLength(Article.DescriptionMaxLength)]
    public string? Description { get; init; }

    /// <summary>The words it is found by, each 1 to 50 characters; case does not tell them apart.</summary>
    /// <example>["horses", "food"]</example>
    [TagNames]
    public IReadOnlyList<string>? Tags { get; init; }
}

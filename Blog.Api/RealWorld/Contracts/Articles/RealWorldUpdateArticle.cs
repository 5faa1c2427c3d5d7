using System.ComponentModel.DataAnnotations;
using Blog.Api.Contracts.Common;
using Blog.Domain.Articles;

namespace Blog.Api.RealWorld.Contracts.Articles;

/// <summary>Changes to an article: what is absent stays.</summary>
public sealed record RealWorldUpdateArticle : PatchRequest
{
    /// <summary>The title; the slug stays as it is.</summary>
    /// <example>How to feed two horses</example>
    [NotNullIfPresent]
    [MinLength(1)]
    [MaxLength(Article.TitleMaxLength)]
    public string? Title { get; init => field = MarkPresent(value); }

    /// <summary>What it is about.</summary>
    /// <example>What goes in at the front, twice.</example>
    [NotNullIfPresent]
    [MinLength(1)]
    [MaxLength(Article.DescriptionMaxLength)]
    public string? Description { get; init => field = MarkPresent(value); }

    /// <summary>The text.</summary>
    /// <example>Hay first, then oats, and twice of both.</example>
    [NotNullIfPresent]
    [MinLength(1)]
    [MaxLength(Article.TextMaxLength)]
    public string? Body { get; init => field = MarkPresent(value); }

    /// <summary>All the words it is found by from now on, each 1 to 50 characters.</summary>
    /// <example>["horses", "food", "arithmetic"]</example>
    [NotNullIfPresent]
    [ValidationRule<TagNames>]
    public IReadOnlyList<string>? TagList { get; init => field = MarkPresent(value); }
}

using System.ComponentModel.DataAnnotations;
using Blog.Api.Contracts.Common;
using Blog.Domain.Articles;

namespace Blog.Api.Contracts.Articles;

/// <summary>Changes to an article: what is absent stays.</summary>
public sealed record UpdateArticleRequest : PatchRequest
{
    /// <summary>The title; the slug stays as it is.</summary>
    /// <example>How to feed two horses</example>
    [NotNullIfPresent]
    [StringLength(Article.TitleMaxLength, MinimumLength = 1)]
    public string? Title { get; init => field = MarkPresent(value); }

    /// <summary>The text.</summary>
    /// <example>Hay first, then oats, and twice of both.</example>
    [NotNullIfPresent]
    [StringLength(Article.TextMaxLength, MinimumLength = 1)]
    public string? Text { get; init => field = MarkPresent(value); }

    /// <summary>What it is about; empty for the beginning of the text.</summary>
    /// <example>What goes in at the front, twice.</example>
    [NotNullIfPresent]
    [StringLength(Article.DescriptionMaxLength)]
    public string? Description { get; init => field = MarkPresent(value); }

    /// <summary>All the words it is found by from now on, each 1 to 50 characters.</summary>
    /// <example>["horses", "food", "arithmetic"]</example>
    [NotNullIfPresent]
    [TagNames]
    public IReadOnlyList<string>? Tags { get; init => field = MarkPresent(value); }
}

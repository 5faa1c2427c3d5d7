using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Blog.Api.Contracts.Common;
using Blog.Domain.Articles;
using Blog.Domain.Common;

namespace Blog.Api.Contracts.Articles;

/// <summary>Changes to an article. Absent fields are not changed.</summary>
public sealed record UpdateArticleRequest : PatchRequest
{
    /// <summary>The title. The slug does not change.</summary>
    /// <example>How to feed two horses</example>
    [JsonConverter(typeof(NormalizingStringConverter))]
    [NotNullIfPresent]
    [ValidationRule<VisibleText>]
    [StringLength(Article.TitleMaxLength, MinimumLength = 1)]
    public string? Title { get; init => field = MarkPresent(value); }

    /// <summary>The text.</summary>
    /// <example>Hay first, then oats, and twice of both.</example>
    [NotNullIfPresent]
    [StringLength(Article.TextMaxLength, MinimumLength = 1)]
    public string? Text { get; init => field = MarkPresent(value); }

    /// <summary>A short description. If it is empty, the beginning of the text is used.</summary>
    /// <example>What goes in at the front, twice.</example>
    [NotNullIfPresent]
    [StringLength(Article.DescriptionMaxLength)]
    public string? Description { get; init => field = MarkPresent(value); }

    /// <summary>The tags, each with 1 to 50 characters, which replace all current tags.</summary>
    /// <example>["horses", "food", "arithmetic"]</example>
    [NotNullIfPresent]
    [ValidationRule<TagNames>]
    public IReadOnlyList<string>? Tags { get; init => field = MarkPresent(value); }
}

using System.ComponentModel.DataAnnotations;
using Blog.Api.Contracts.Common;
using Blog.Domain.Articles;

namespace Blog.Api.Contracts.Articles;

/// <summary>Changes to a comment. Absent fields are not changed.</summary>
public sealed record UpdateCommentRequest : PartialRequest
{
    /// <summary>The text.</summary>
    /// <example>Mine prefers apples and pears.</example>
    [NotNullIfPresent]
    [StringLength(Comment.TextMaxLength, MinimumLength = 1)]
    public string? Text { get; init => field = MarkPresent(value); }
}

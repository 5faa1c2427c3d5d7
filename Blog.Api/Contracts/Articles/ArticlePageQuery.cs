using System.ComponentModel.DataAnnotations;
using Blog.Api.Contracts.Common;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Api.Contracts.Articles;

/// <summary>Which slice of a list of articles is wanted.</summary>
public record ArticlePageQuery : PageQuery
{
    /// <summary>Only what comes behind the page whose <c>next</c> this is, in the same order. It takes as long however far one has come, and goes without <c>offset</c>.</summary>
    [FromQuery(Name = "after")]
    [StringLength(ArticleCursorSerializer.MaxLength)]
    [ArticleCursorRule]
    public string? After { get; init; }
}

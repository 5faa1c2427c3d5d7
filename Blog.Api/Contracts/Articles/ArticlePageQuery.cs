using System.ComponentModel.DataAnnotations;
using Blog.Api.Contracts.Common;
using Blog.Domain.Articles;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Api.Contracts.Articles;

/// <summary>The page of a list of articles to return.</summary>
public record ArticlePageQuery : PageQuery
{
    /// <summary>
    /// The <c>next</c> of the previous page with the same order, to return the articles after it. Unlike <c>offset</c>,
    /// which is not needed then, it takes the same time for every page.
    /// </summary>
    [FromQuery(Name = "after")]
    [StringLength(ArticleCursorSerializer.MaxLength)]
    [ValidationRule<ArticleCursorSerializer>]
    public string? After { get; init; }

    internal ArticleFilter ToFeedFilter(int followerId) =>
        new() { FollowerId = followerId, After = ArticleCursorSerializer.Deserialize(After) };
}

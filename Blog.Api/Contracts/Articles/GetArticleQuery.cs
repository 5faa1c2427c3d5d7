using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Blog.Domain.Articles;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Api.Contracts.Articles;

/// <summary>What to return of an article.</summary>
public sealed record GetArticleQuery
{
    /// <summary>
    /// How many comments to include, the newest ones; 0 leaves them out. <c>totalComments</c> counts all of them, and
    /// the list of the comments of the article has the older ones.
    /// </summary>
    /// <example>100</example>
    [FromQuery(Name = "comments")]
    [DefaultValue(Article.CommentsShown)]
    [Range(0, Article.CommentsShown)]
    public int Comments { get; init; } = Article.CommentsShown;
}

using System.ComponentModel.DataAnnotations;
using Blog.Api.Contracts.Common;
using Blog.Domain.Articles;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Api.Contracts.Articles;

/// <summary>Which of your articles to return.</summary>
public sealed record OwnArticleQuery : CursorPageQuery
{
    /// <summary>Only articles with this status: <c>draft</c>, <c>scheduled</c> or <c>published</c>.</summary>
    [FromQuery(Name = "status")]
    [AllowedValues(
        null,
        ArticleStatusName.Draft,
        ArticleStatusName.Scheduled,
        ArticleStatusName.Published,
        ErrorMessage = ArticleStatusName.InvalidMessage)]
    public string? Status { get; init; }

    /// <summary>
    /// Only articles with all of these words in the title, description, text or tags, ignoring case and accents.
    /// </summary>
    [FromQuery(Name = "q")]
    [StringLength(SearchWords.MaxLength)]
    public string? Q { get; init; }

    internal OwnArticleFilter ToFilter() =>
        new(ArticleStatusName.Find(Status), SearchWords.From(Q), ToCursor());
}

using AutoMapper;
using Blog.Api.Authentication;
using Blog.Api.Contracts.Articles;
using Blog.Api.Contracts.Common;
using Blog.Api.Errors;
using Blog.Domain.Articles;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Api.Controllers;

/// <summary>Your own articles, published or not.</summary>
[Route("user/article")]
[Tags("Article")]
public sealed class OwnArticleController(ArticleService articles, IMapper mapper, CurrentUser currentUser)
    : BlogController(mapper, currentUser)
{
    /// <summary>Lists your articles of every status, those changed last first.</summary>
    /// <remarks>All filters can be combined. Nobody else gets this list.</remarks>
    /// <response code="200">A page of articles, their total number and the cursor of the next page.</response>
    [HttpGet]
    [Authorize]
    [ProducesResponseType<PageResponse<ArticleListingResponse>>(StatusCodes.Status200OK)]
    [ProducesError(StatusCodes.Status400BadRequest, "The limit, offset, cursor, status or search is invalid.")]
    public async Task<ActionResult<PageResponse<ArticleListingResponse>>> ListOwnArticles(
        [FromQuery] OwnArticleQuery query, CancellationToken cancellationToken)
    {
        var page = await articles.ListOwnAsync(
            CurrentUser.Id, query.ToFilter(), query.ToPageRequest(), cancellationToken);
        return Ok(Mapper.Map<PageResponse<ArticleListingResponse>>(page));
    }
}

using AutoMapper;
using Blog.Api.Authentication;
using Blog.Api.Caching;
using Blog.Api.Contracts.Articles;
using Blog.Api.Contracts.Common;
using Blog.Api.Errors;
using Blog.Api.Idempotency;
using Blog.Domain.Articles;
using Blog.Domain.Common;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace Blog.Api.Controllers;

/// <summary>Reading, publishing and changing articles.</summary>
[Route("article")]
public sealed class ArticleController(ArticleService articles, IMapper mapper, CurrentUser currentUser)
    : BlogController(mapper, currentUser)
{
    /// <summary>Lists published articles.</summary>
    /// <remarks>All filters can be combined. An unknown tag or username gives an empty list.</remarks>
    /// <response code="200">A page of articles, their total number and the cursor of the next page.</response>
    [HttpGet]
    [OptionalToken]
    [OutputCache(PolicyName = AnonymousOutputCachePolicy.Name)]
    [ProducesResponseType<PageResponse<ArticleListingResponse>>(StatusCodes.Status200OK)]
    [ProducesError(StatusCodes.Status400BadRequest, "The limit, offset, cursor, order or search is invalid.")]
    public async Task<ActionResult<PageResponse<ArticleListingResponse>>> ListArticles(
        [FromQuery] ArticleQuery query, CancellationToken cancellationToken)
    {
        var page = await articles.ListAsync(
            query.ToFilter(), query.ToPageRequest(), CurrentUser.IdOrNull, cancellationToken);
        return Ok(Mapper.Map<PageResponse<ArticleListingResponse>>(page));
    }

    /// <summary>Lists the articles of the authors you follow, newest first.</summary>
    /// <remarks>The list is empty until you follow somebody who has published.</remarks>
    /// <response code="200">A page of articles, their total number and the cursor of the next page.</response>
    [HttpGet("feed")]
    [Authorize]
    [ProducesResponseType<PageResponse<ArticleListingResponse>>(StatusCodes.Status200OK)]
    [ProducesError(StatusCodes.Status400BadRequest, "The limit, offset or cursor is invalid.")]
    public async Task<ActionResult<PageResponse<ArticleListingResponse>>> ListFeed(
        [FromQuery] ArticlePageQuery query, CancellationToken cancellationToken)
    {
        var page = await articles.ListAsync(
            query.ToFeedFilter(CurrentUser.Id), query.ToPageRequest(), CurrentUser.Id, cancellationToken);
        return Ok(Mapper.Map<PageResponse<ArticleListingResponse>>(page));
    }

    /// <summary>Gets an article with its newest comments.</summary>
    /// <remarks>
    /// It has the newest 100 comments. ListComments has all of them. Only its author and moderators get an article that
    /// is not published.
    /// </remarks>
    /// <param name="slug" example="title-13">The slug of the article.</param>
    /// <response code="200">The article.</response>
    [HttpGet("{slug}")]
    [OptionalToken]
    [OutputCache(PolicyName = AnonymousOutputCachePolicy.Name)]
    [ProducesResponseType<ArticleResponse>(StatusCodes.Status200OK)]
    [ProducesError(StatusCodes.Status400BadRequest, "The number of comments is invalid.")]
    [ProducesError(StatusCodes.Status404NotFound, Article.NotFoundMessage)]
    public async Task<ActionResult<ArticleResponse>> GetArticle(
        string slug, [FromQuery] GetArticleQuery query, CancellationToken cancellationToken)
    {
        var article = await articles.GetAsync(
            new ArticleSelector(slug), CurrentUser.Reader, query.Comments, cancellationToken);
        return Ok(Mapper.Map<ArticleResponse>(article));
    }

    /// <summary>Creates an article: published, scheduled or a draft.</summary>
    /// <remarks>The slug is derived from the title, with a number appended if it is taken.</remarks>
    /// <response code="201">The created article.</response>
    [HttpPost]
    [Authorize]
    [Idempotent]
    [ProducesResponseType<ArticleResponse>(StatusCodes.Status201Created)]
    [ProducesError(StatusCodes.Status400BadRequest, "A field is missing or invalid.")]
    public async Task<ActionResult<ArticleResponse>> CreateArticle(
        CreateArticleRequest request, CancellationToken cancellationToken)
    {
        var article = await articles.CreateAsync(
            CurrentUser.Profile, request.ToNewArticle(), cancellationToken);
        return CreatedAtAction(
            nameof(GetArticle), new { slug = article.Slug }, Mapper.Map<ArticleResponse>(article));
    }

    /// <summary>Updates your article.</summary>
    /// <remarks>
    /// What it was before is kept as a revision. The slug changes only if you say so, and the current one then goes on
    /// leading to the article.
    /// </remarks>
    /// <param name="slug" example="how-to-feed-a-horse">The slug of the article.</param>
    /// <param name="request">The fields to change.</param>
    /// <response code="200">The updated article.</response>
    [HttpPatch("{slug}")]
    [Authorize]
    [ProducesResponseType<ArticleResponse>(StatusCodes.Status200OK)]
    [ProducesError(StatusCodes.Status400BadRequest, "A field is invalid.")]
    [ProducesError(StatusCodes.Status403Forbidden, Article.NotAuthorMessage)]
    [ProducesError(StatusCodes.Status404NotFound, Article.NotFoundMessage)]
    [ProducesError(StatusCodes.Status409Conflict, Slug.TakenMessage)]
    [ProducesError(StatusCodes.Status412PreconditionFailed, ExpectedVersions.ChangedMessage)]
    public async Task<ActionResult<ArticleResponse>> UpdateArticle(
        string slug,
        UpdateArticleRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        CancellationToken cancellationToken)
    {
        var article = await articles.UpdateAsync(
            CurrentUser.Profile,
            new ArticleSelector(slug),
            request.ToChanges(),
            IfMatchHeader.Parse(ifMatch),
            cancellationToken);
        return Ok(Mapper.Map<ArticleResponse>(article));
    }

    /// <summary>Deletes your article and its comments. Moderators delete any article.</summary>
    /// <remarks>This cannot be undone. With If-Match, an article that has changed since is kept.</remarks>
    /// <param name="slug" example="how-to-feed-two-horses">The slug of the article.</param>
    /// <response code="204">The article is deleted.</response>
    [HttpDelete("{slug}")]
    [Authorize]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesError(StatusCodes.Status403Forbidden, Article.NotAuthorMessage)]
    [ProducesError(StatusCodes.Status404NotFound, Article.NotFoundMessage)]
    [ProducesError(StatusCodes.Status412PreconditionFailed, ExpectedVersions.ChangedMessage)]
    public async Task<IActionResult> DeleteArticle(
        string slug, [FromHeader(Name = "If-Match")] string? ifMatch, CancellationToken cancellationToken)
    {
        await articles.DeleteAsync(
            CurrentUser.Actor, new ArticleSelector(slug), IfMatchHeader.Parse(ifMatch), cancellationToken);
        return NoContent();
    }
}

using AutoMapper;
using Blog.Api.Authentication;
using Blog.Api.Caching;
using Blog.Api.Contracts.Articles;
using Blog.Api.Contracts.Common;
using Blog.Api.Errors;
using Blog.Domain.Articles;
using Blog.Domain.Common;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Api.Controllers;

/// <summary>Seeing what your article was before it was changed, and restoring it.</summary>
[Route("article/{slug}/revision")]
public sealed class RevisionController(RevisionService revisions, IMapper mapper, CurrentUser currentUser)
    : BlogController(mapper, currentUser)
{
    /// <summary>Lists the revisions of your article, newest first. Moderators see those of any article.</summary>
    /// <remarks>Each is what was there before a change. The newest 100 are kept.</remarks>
    /// <param name="slug" example="title-33">The slug of the article.</param>
    /// <response code="200">A page of revisions and their total number.</response>
    [HttpGet]
    [Authorize]
    [ProducesResponseType<OffsetPageResponse<RevisionListingResponse>>(StatusCodes.Status200OK)]
    [ProducesError(StatusCodes.Status400BadRequest, "The limit or offset is invalid.")]
    [ProducesError(StatusCodes.Status403Forbidden, Article.NotAuthorMessage)]
    [ProducesError(StatusCodes.Status404NotFound, Article.NotFoundMessage)]
    public async Task<ActionResult<OffsetPageResponse<RevisionListingResponse>>> ListRevisions(
        string slug, [FromQuery] PageQuery query, CancellationToken cancellationToken)
    {
        var page = await revisions.ListAsync(
            CurrentUser.Actor, new ArticleSelector(slug), query.ToPageRequest(), cancellationToken);
        return Ok(Mapper.Map<OffsetPageResponse<RevisionListingResponse>>(page));
    }

    /// <summary>Gets a revision of your article. Moderators get those of any article.</summary>
    /// <remarks>It has all that was there before the change.</remarks>
    /// <param name="slug" example="title-33">The slug of the article.</param>
    /// <param name="number" example="1">The number of the revision.</param>
    /// <response code="200">The revision.</response>
    [HttpGet("{number:int}")]
    [Authorize]
    [ProducesResponseType<RevisionResponse>(StatusCodes.Status200OK)]
    [ProducesError(StatusCodes.Status403Forbidden, Article.NotAuthorMessage)]
    [ProducesError(StatusCodes.Status404NotFound, ArticleRevision.NotFoundMessage)]
    public async Task<ActionResult<RevisionResponse>> GetRevision(
        string slug, int number, CancellationToken cancellationToken)
    {
        var revision = await revisions.GetAsync(
            CurrentUser.Actor, new ArticleSelector(slug), number, cancellationToken);
        return Ok(Mapper.Map<RevisionResponse>(revision));
    }

    /// <summary>Makes your article what it was before a change.</summary>
    /// <remarks>What it is now becomes a revision itself. The slug and the time of publication stay.</remarks>
    /// <param name="slug" example="title-33">The slug of the article.</param>
    /// <param name="number" example="1">The number of the revision.</param>
    /// <response code="200">The restored article.</response>
    [HttpPost("{number:int}/restore")]
    [Authorize]
    [ProducesResponseType<ArticleResponse>(StatusCodes.Status200OK)]
    [ProducesError(StatusCodes.Status403Forbidden, Article.NotAuthorMessage)]
    [ProducesError(StatusCodes.Status404NotFound, ArticleRevision.NotFoundMessage)]
    [ProducesError(StatusCodes.Status412PreconditionFailed, ExpectedVersions.ChangedMessage)]
    public async Task<ActionResult<ArticleResponse>> RestoreRevision(
        string slug,
        int number,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        CancellationToken cancellationToken)
    {
        var article = await revisions.RestoreAsync(
            CurrentUser.Profile,
            new ArticleSelector(slug),
            number,
            IfMatchHeader.Parse(ifMatch),
            cancellationToken);
        return Ok(Mapper.Map<ArticleResponse>(article));
    }
}

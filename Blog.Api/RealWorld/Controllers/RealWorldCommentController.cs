using AutoMapper;
using Blog.Api.Authentication;
using Blog.Api.Caching;
using Blog.Api.Controllers;
using Blog.Api.OpenApi;
using Blog.Api.RealWorld.Contracts.Articles;
using Blog.Api.RealWorld.Errors;
using Blog.Domain.Articles;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace Blog.Api.RealWorld.Controllers;

/// <summary>Comments on articles.</summary>
[Route(RealWorldSurface.Root + "/articles/{slug}/comments")]
[Tags("Comments")]
[ApiExplorerSettings(GroupName = RealWorldSurface.Document)]
public sealed class RealWorldCommentController(CommentService comments, IMapper mapper, CurrentUser currentUser)
    : BlogController(mapper, currentUser)
{
    /// <summary>Lists an article's comments, oldest first; of more than 1,000 the newest.</summary>
    /// <param name="slug" example="title-13">The article's name in addresses.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The comments.</returns>
    /// <response code="200">The comments.</response>
    /// <response code="404">There is no such article.</response>
    [HttpGet]
    [AllowAnonymous]
    [OutputCache(PolicyName = AnonymousOutputCachePolicy.Name)]
    [ProducesResponseType<RealWorldCommentsResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<RealWorldErrors>(StatusCodes.Status404NotFound)]
    [ErrorSubject(StatusCodes.Status404NotFound, nameof(Article))]
    public async Task<ActionResult<RealWorldCommentsResponse>> GetArticleComments(
        string slug, CancellationToken cancellationToken)
    {
        var list = await comments.ListAllAsync(slug, CurrentUser.IdOrNull, cancellationToken);
        return Ok(Mapper.Map<RealWorldCommentsResponse>(list));
    }

    /// <summary>Comments on an article.</summary>
    /// <param name="slug" example="title-13">The article's name in addresses.</param>
    /// <param name="request">The comment.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The comment.</returns>
    /// <response code="200">The comment is published.</response>
    /// <response code="404">There is no such article.</response>
    /// <response code="422">The body is missing or invalid.</response>
    [HttpPost]
    [Authorize]
    [ProducesResponseType<RealWorldCommentResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<RealWorldErrors>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<RealWorldErrors>(StatusCodes.Status422UnprocessableEntity)]
    [ErrorSubject(StatusCodes.Status404NotFound, nameof(Article))]
    [ErrorSubject(StatusCodes.Status422UnprocessableEntity, nameof(RealWorldNewComment.Body))]
    public async Task<ActionResult<RealWorldCommentResponse>> CreateArticleComment(
        string slug, RealWorldNewCommentRequest request, CancellationToken cancellationToken)
    {
        var comment = await comments.CreateAsync(CurrentUser.Id, slug, request.Comment.Body, cancellationToken);
        return Ok(Mapper.Map<RealWorldCommentResponse>(comment));
    }

    /// <summary>Deletes a comment of one's own.</summary>
    /// <param name="slug" example="title-13">The article's name in addresses.</param>
    /// <param name="id" example="1">The comment's identity.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Nothing.</returns>
    /// <response code="204">The comment is gone.</response>
    /// <response code="403">Somebody else wrote it.</response>
    /// <response code="404">There is no such article, or it has no such comment.</response>
    [HttpDelete("{id}")]
    [Authorize]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesResponseType<RealWorldErrors>(StatusCodes.Status403Forbidden)]
    [ProducesResponseType<RealWorldErrors>(StatusCodes.Status404NotFound)]
    [ErrorSubject(StatusCodes.Status403Forbidden, nameof(Comment))]
    [ErrorSubject(StatusCodes.Status404NotFound, nameof(Comment))]
    public async Task<IActionResult> DeleteArticleComment(
        string slug, [CommentId] int id, CancellationToken cancellationToken)
    {
        await comments.DeleteOwnAsync(CurrentUser.Id, slug, id, cancellationToken);
        return NoContent();
    }
}

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
using Microsoft.AspNetCore.OutputCaching;

namespace Blog.Api.Controllers;

/// <summary>Comments on articles.</summary>
[Route("article/{slug}/comment")]
[Tags("Comment")]
public sealed class CommentController(CommentService comments, IMapper mapper, CurrentUser currentUser)
    : BlogController(mapper, currentUser)
{
    /// <summary>Lists an article's comments, oldest first.</summary>
    /// <param name="slug" example="title-13">The article's name in addresses.</param>
    /// <param name="query">Which of them.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A page of comments.</returns>
    /// <response code="200">The page, and how many comments there are in all.</response>
    /// <response code="400">The limit or the offset is invalid.</response>
    /// <response code="404">Article not found</response>
    [HttpGet]
    [AllowAnonymous]
    [OutputCache(PolicyName = AnonymousOutputCachePolicy.Name)]
    [ProducesResponseType<PageResponse<CommentResponse>>(StatusCodes.Status200OK)]
    [ProducesResponseType<ValidationProblem>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<Problem>(StatusCodes.Status404NotFound)]
    public async Task<ActionResult<PageResponse<CommentResponse>>> ListComments(
        string slug, [FromQuery] PageQuery query, CancellationToken cancellationToken)
    {
        var page = await comments.ListAsync(
            slug, Mapper.Map<PageRequest>(query), CurrentUser.IdOrNull, cancellationToken);
        return Ok(Mapper.Map<PageResponse<CommentResponse>>(page));
    }

    /// <summary>Comments on an article.</summary>
    /// <param name="slug" example="title-13">The article's name in addresses.</param>
    /// <param name="request">The comment.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The comment.</returns>
    /// <response code="201">The comment is published.</response>
    /// <response code="400">The text is missing or invalid.</response>
    /// <response code="404">Article not found</response>
    [HttpPost]
    [Authorize]
    [ProducesResponseType<CommentResponse>(StatusCodes.Status201Created)]
    [ProducesResponseType<ValidationProblem>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<Problem>(StatusCodes.Status404NotFound)]
    public async Task<ActionResult<CommentResponse>> CreateComment(
        string slug, CommentRequest request, CancellationToken cancellationToken)
    {
        var comment = await comments.CreateAsync(CurrentUser.Id, slug, request.Text, cancellationToken);
        return CreatedAtAction(nameof(ListComments), new { slug }, Mapper.Map<CommentResponse>(comment));
    }

    /// <summary>Changes a comment of one's own.</summary>
    /// <param name="slug" example="title-13">The article's name in addresses.</param>
    /// <param name="id" example="1">The comment's identity.</param>
    /// <param name="request">What to change; what is absent stays.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The comment after the change.</returns>
    /// <response code="200">The comment after the change.</response>
    /// <response code="400">The text is invalid.</response>
    /// <response code="403">You are not the author of this comment!</response>
    /// <response code="404">Comment not found</response>
    [HttpPatch("{id:int}")]
    [Authorize]
    [ProducesResponseType<CommentResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ValidationProblem>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<Problem>(StatusCodes.Status403Forbidden)]
    [ProducesResponseType<Problem>(StatusCodes.Status404NotFound)]
    public async Task<ActionResult<CommentResponse>> UpdateComment(
        string slug, int id, UpdateCommentRequest request, CancellationToken cancellationToken)
    {
        var comment = await comments.UpdateAsync(CurrentUser.Id, slug, id, request.Text, cancellationToken);
        return Ok(Mapper.Map<CommentResponse>(comment));
    }

    /// <summary>Deletes a comment of one's own, or on an article of one's own.</summary>
    /// <param name="slug" example="title-13">The article's name in addresses.</param>
    /// <param name="id" example="1">The comment's identity.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Nothing.</returns>
    /// <response code="204">The comment is gone.</response>
    /// <response code="403">You are not the author of this comment!</response>
    /// <response code="404">Comment not found</response>
    [HttpDelete("{id:int}")]
    [Authorize]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesResponseType<Problem>(StatusCodes.Status403Forbidden)]
    [ProducesResponseType<Problem>(StatusCodes.Status404NotFound)]
    public async Task<IActionResult> DeleteComment(string slug, int id, CancellationToken cancellationToken)
    {
        await comments.DeleteAsync(CurrentUser.Id, slug, id, cancellationToken);
        return NoContent();
    }
}

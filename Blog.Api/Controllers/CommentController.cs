using AutoMapper;
using Blog.Api.Authentication;
using Blog.Api.Caching;
using Blog.Api.Contracts.Articles;
using Blog.Api.Contracts.Common;
using Blog.Api.Errors;
using Blog.Api.Hosting;
using Blog.Api.Idempotency;
using Blog.Domain.Articles;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace Blog.Api.Controllers;

/// <summary>Reading, writing and changing comments on articles.</summary>
[Route("article/{slug}/comment")]
public sealed class CommentController(CommentService comments, IMapper mapper, CurrentUser currentUser)
    : BlogController(mapper, currentUser)
{
    /// <summary>Lists the comments on an article, oldest first.</summary>
    /// <remarks>Deleted comments are neither listed nor counted.</remarks>
    /// <param name="slug" example="title-13">The slug of the article.</param>
    /// <response code="200">A page of comments, their total number and the cursor of the next page.</response>
    [HttpGet]
    [OptionalToken]
    [OutputCache(PolicyName = AnonymousOutputCachePolicy.Name)]
    [ProducesResponseType<PageResponse<CommentResponse>>(StatusCodes.Status200OK)]
    [ProducesError(StatusCodes.Status400BadRequest, "The limit, offset or cursor is invalid.")]
    [ProducesError(StatusCodes.Status404NotFound, Article.NotFoundMessage)]
    public async Task<ActionResult<PageResponse<CommentResponse>>> ListComments(
        string slug, [FromQuery] CursorPageQuery query, CancellationToken cancellationToken)
    {
        var page = await comments.ListAsync(
            new ArticleSelector(slug),
            query.ToPageRequest(),
            query.ToCursor(),
            CurrentUser.Reader,
            cancellationToken);
        return Ok(Mapper.Map<PageResponse<CommentResponse>>(page));
    }

    /// <summary>Adds a comment to an article.</summary>
    /// <remarks>
    /// Everybody who has signed up may comment on every published article, and answer other comments.
    /// </remarks>
    /// <param name="slug" example="title-13">The slug of the article.</param>
    /// <response code="201">The published comment.</response>
    [HttpPost]
    [RequestSizeLimit(RequestSizeLimits.Comment)]
    [Authorize]
    [Idempotent]
    [ProducesResponseType<CommentResponse>(StatusCodes.Status201Created)]
    [ProducesError(StatusCodes.Status400BadRequest, "The text is missing or invalid.")]
    [ProducesError(StatusCodes.Status404NotFound, Article.NotFoundMessage)]
    public async Task<ActionResult<CommentResponse>> CreateComment(
        string slug, CommentRequest request, CancellationToken cancellationToken)
    {
        var comment = await comments.CreateAsync(
            CurrentUser.Profile, new ArticleSelector(slug), request.ToNewComment(), cancellationToken);
        return CreatedAtAction(nameof(ListComments), new { slug }, Mapper.Map<CommentResponse>(comment));
    }

    /// <summary>Updates your comment.</summary>
    /// <remarks>Only the author of a comment may change it.</remarks>
    /// <param name="slug" example="title-13">The slug of the article.</param>
    /// <param name="id" example="7">The ID of the comment.</param>
    /// <param name="request">The fields to change.</param>
    /// <response code="200">The updated comment.</response>
    [HttpPatch("{id:int}")]
    [RequestSizeLimit(RequestSizeLimits.Comment)]
    [Authorize]
    [ProducesResponseType<CommentResponse>(StatusCodes.Status200OK)]
    [ProducesError(StatusCodes.Status400BadRequest, "The text is invalid.")]
    [ProducesError(StatusCodes.Status403Forbidden, Comment.NotAuthorMessage)]
    [ProducesError(StatusCodes.Status404NotFound, Comment.NotFoundMessage)]
    public async Task<ActionResult<CommentResponse>> UpdateComment(
        string slug, int id, UpdateCommentRequest request, CancellationToken cancellationToken)
    {
        var comment = await comments.UpdateAsync(
            CurrentUser.Profile, new ArticleSelector(slug), id, request.Text, cancellationToken);
        return Ok(Mapper.Map<CommentResponse>(comment));
    }

    /// <summary>Deletes your comment, or any comment on your article. Moderators delete any.</summary>
    /// <remarks>
    /// The comment disappears from the article and from its number of comments. Its replies answer what it answered.
    /// </remarks>
    /// <param name="slug" example="title-13">The slug of the article.</param>
    /// <param name="id" example="7">The ID of the comment.</param>
    /// <response code="204">The comment is deleted.</response>
    [HttpDelete("{id:int}")]
    [Authorize]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesError(StatusCodes.Status403Forbidden, Comment.NotAuthorMessage)]
    [ProducesError(StatusCodes.Status404NotFound, Comment.NotFoundMessage)]
    public async Task<IActionResult> DeleteComment(string slug, int id, CancellationToken cancellationToken)
    {
        await comments.DeleteAsync(CurrentUser.Actor, new ArticleSelector(slug), id, cancellationToken);
        return NoContent();
    }
}

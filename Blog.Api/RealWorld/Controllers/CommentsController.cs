using AutoMapper;
using Blog.Api.Authentication;
using Blog.Api.Caching;
using Blog.Api.Errors;
using Blog.Api.Hosting;
using Blog.Api.Idempotency;
using Blog.Api.RateLimiting;
using Blog.Api.RealWorld.Contracts.Articles;
using Blog.Domain.Articles;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace Blog.Api.RealWorld.Controllers;

/// <summary>Reading, writing and deleting comments on articles.</summary>
[Route(RealWorldApi.RoutePrefix + "/articles/{slug}/comments")]
public sealed class CommentsController(CommentService comments, IMapper mapper, CurrentUser currentUser)
    : RealWorldController(mapper, currentUser)
{
    /// <summary>Lists the newest 1,000 comments on an article, oldest first.</summary>
    /// <remarks>Deleted comments are not listed.</remarks>
    /// <param name="slug" example="title-13">The slug of the article.</param>
    /// <response code="200">The comments.</response>
    [HttpGet]
    [RequestCost(RequestCost.UnboundedRead)]
    [OptionalToken]
    [OutputCache(PolicyName = AnonymousOutputCachePolicy.Name)]
    [ProducesResponseType<CommentsResponse>(StatusCodes.Status200OK)]
    [ProducesError(
        StatusCodes.Status404NotFound, Domain.Articles.Article.NotFoundMessage, nameof(Domain.Articles.Article))]
    public async Task<ActionResult<CommentsResponse>> GetArticleComments(
        string slug, CancellationToken cancellationToken)
    {
        var list = await comments.ListNewestAsync(Select(slug), CurrentUser.Reader, cancellationToken);
        return Ok(Mapper.Map<CommentsResponse>(list));
    }

    /// <summary>Adds a comment to an article.</summary>
    /// <remarks>Everybody who has registered may comment on every article.</remarks>
    /// <param name="slug" example="title-13">The slug of the article.</param>
    /// <response code="201">The published comment.</response>
    [HttpPost]
    [RequestSizeLimit(RequestSizeLimits.Comment)]
    [Authorize]
    [Idempotent]
    [ProducesResponseType<CommentResponse>(StatusCodes.Status201Created)]
    [ProducesError(
        StatusCodes.Status404NotFound, Domain.Articles.Article.NotFoundMessage, nameof(Domain.Articles.Article))]
    [ProducesError(
        StatusCodes.Status422UnprocessableEntity,
        "The body is missing or invalid.",
        nameof(Contracts.Articles.NewComment.Body))]
    public async Task<ActionResult<CommentResponse>> CreateArticleComment(
        string slug, NewCommentRequest request, CancellationToken cancellationToken)
    {
        var comment = await comments.CreateAsync(
            CurrentUser.Profile, Select(slug), request.Comment.ToNewComment(), cancellationToken);
        return CreatedAtAction(nameof(GetArticleComments), new { slug }, Mapper.Map<CommentResponse>(comment));
    }

    /// <summary>Deletes your comment, or any comment on your article. Moderators delete any.</summary>
    /// <remarks>The comment disappears from the article.</remarks>
    /// <param name="slug" example="title-13">The slug of the article.</param>
    /// <param name="id" example="7">The ID of the comment.</param>
    /// <response code="204">The comment is deleted.</response>
    [HttpDelete("{id}")]
    [Authorize]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesError(
        StatusCodes.Status403Forbidden, Domain.Articles.Comment.NotAuthorMessage, nameof(Domain.Articles.Comment))]
    [ProducesError(
        StatusCodes.Status404NotFound, Domain.Articles.Comment.NotFoundMessage, nameof(Domain.Articles.Comment))]
    public async Task<IActionResult> DeleteArticleComment(
        string slug, [CommentId] int id, CancellationToken cancellationToken)
    {
        await comments.DeleteAsync(CurrentUser.Actor, Select(slug), id, cancellationToken);
        return NoContent();
    }
}

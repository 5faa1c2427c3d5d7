using AutoMapper;
using Blog.Api.Authentication;
using Blog.Api.Caching;
using Blog.Api.Contracts.Common;
using Blog.Api.Contracts.Users;
using Blog.Api.Errors;
using Blog.Domain.Users;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace Blog.Api.Controllers;

/// <summary>Public profiles, followers, and following authors.</summary>
[Route("author/{username}")]
public sealed class AuthorController(AuthorService authors, IMapper mapper, CurrentUser currentUser)
    : BlogController(mapper, currentUser)
{
    /// <summary>Gets the public profile of an author.</summary>
    /// <remarks>It has the numbers of articles and followers, and no email address.</remarks>
    /// <param name="username" example="foo-bar">The username, in any case.</param>
    /// <response code="200">The profile.</response>
    [HttpGet]
    [OptionalToken]
    [OutputCache(PolicyName = AnonymousOutputCachePolicy.Name)]
    [ProducesResponseType<AuthorDetailsResponse>(StatusCodes.Status200OK)]
    [ProducesError(StatusCodes.Status404NotFound, Author.NotFoundMessage)]
    public async Task<ActionResult<AuthorDetailsResponse>> GetAuthor(
        string username, CancellationToken cancellationToken)
    {
        var author = await authors.GetAsync(username, CurrentUser.IdOrNull, cancellationToken);
        return Ok(Mapper.Map<AuthorDetailsResponse>(author));
    }

    /// <summary>Lists the followers of an author, newest first.</summary>
    /// <remarks>With a token, each author says whether you follow them.</remarks>
    /// <param name="username" example="foo-bar">The username, in any case.</param>
    /// <response code="200">A page of followers, their total number and the cursor of the next page.</response>
    [HttpGet("followers")]
    [OptionalToken]
    [OutputCache(PolicyName = AnonymousOutputCachePolicy.Name)]
    [ProducesResponseType<PageResponse<AuthorResponse>>(StatusCodes.Status200OK)]
    [ProducesError(StatusCodes.Status400BadRequest, "The limit, offset or cursor is invalid.")]
    [ProducesError(StatusCodes.Status404NotFound, Author.NotFoundMessage)]
    public async Task<ActionResult<PageResponse<AuthorResponse>>> ListFollowers(
        string username, [FromQuery] CursorPageQuery query, CancellationToken cancellationToken)
    {
        var page = await authors.ListFollowersAsync(
            username, query.ToPageRequest(), query.ToCursor(), CurrentUser.IdOrNull, cancellationToken);
        return Ok(Mapper.Map<PageResponse<AuthorResponse>>(page));
    }

    /// <summary>Lists the authors that an author follows, the one followed last first.</summary>
    /// <remarks>With a token, each author says whether you follow them.</remarks>
    /// <param name="username" example="foo-bar">The username, in any case.</param>
    /// <response code="200">A page of authors, their total number and the cursor of the next page.</response>
    [HttpGet("following")]
    [OptionalToken]
    [OutputCache(PolicyName = AnonymousOutputCachePolicy.Name)]
    [ProducesResponseType<PageResponse<AuthorResponse>>(StatusCodes.Status200OK)]
    [ProducesError(StatusCodes.Status400BadRequest, "The limit, offset or cursor is invalid.")]
    [ProducesError(StatusCodes.Status404NotFound, Author.NotFoundMessage)]
    public async Task<ActionResult<PageResponse<AuthorResponse>>> ListFollowing(
        string username, [FromQuery] CursorPageQuery query, CancellationToken cancellationToken)
    {
        var page = await authors.ListFollowedAsync(
            username, query.ToPageRequest(), query.ToCursor(), CurrentUser.IdOrNull, cancellationToken);
        return Ok(Mapper.Map<PageResponse<AuthorResponse>>(page));
    }

    /// <summary>Follows an author. Idempotent.</summary>
    /// <remarks>The articles of the author appear in your feed (ListFeed).</remarks>
    /// <param name="username" example="foo-bar">The username, in any case.</param>
    /// <response code="200">Whether you follow the author, and the number of followers.</response>
    [HttpPut("follow")]
    [Authorize]
    [ProducesResponseType<FollowResponse>(StatusCodes.Status200OK)]
    [ProducesError(StatusCodes.Status400BadRequest, Domain.Users.Follow.SelfFollowMessage)]
    [ProducesError(StatusCodes.Status404NotFound, Author.NotFoundMessage)]
    public async Task<ActionResult<FollowResponse>> Follow(
        string username, CancellationToken cancellationToken)
    {
        var author = await authors.FollowAsync(CurrentUser.Id, username, cancellationToken);
        return Ok(Mapper.Map<FollowResponse>(author));
    }

    /// <summary>Unfollows an author. Idempotent.</summary>
    /// <remarks>The articles of the author disappear from your feed (ListFeed).</remarks>
    /// <param name="username" example="foo-bar">The username, in any case.</param>
    /// <response code="200">Whether you follow the author, and the number of followers.</response>
    [HttpDelete("follow")]
    [Authorize]
    [ProducesResponseType<FollowResponse>(StatusCodes.Status200OK)]
    [ProducesError(StatusCodes.Status400BadRequest, Domain.Users.Follow.SelfFollowMessage)]
    [ProducesError(StatusCodes.Status404NotFound, Author.NotFoundMessage)]
    public async Task<ActionResult<FollowResponse>> Unfollow(
        string username, CancellationToken cancellationToken)
    {
        var author = await authors.UnfollowAsync(CurrentUser.Id, username, cancellationToken);
        return Ok(Mapper.Map<FollowResponse>(author));
    }
}

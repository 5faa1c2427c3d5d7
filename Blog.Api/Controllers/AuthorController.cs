using AutoMapper;
using Blog.Api.Authentication;
using Blog.Api.Caching;
using Blog.Api.Contracts.Users;
using Blog.Api.Errors;
using Blog.Domain.Users;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace Blog.Api.Controllers;

/// <summary>Public profiles, and following authors.</summary>
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

    /// <summary>Follows an author. Idempotent.</summary>
    /// <remarks>The articles of the author appear in your feed (ListFeed).</remarks>
    /// <param name="username" example="foo-bar">The username, in any case.</param>
    /// <response code="204">You follow the author.</response>
    [HttpPut("follow")]
    [Authorize]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesError(StatusCodes.Status400BadRequest, Domain.Users.Follow.SelfFollowMessage)]
    [ProducesError(StatusCodes.Status404NotFound, Author.NotFoundMessage)]
    public async Task<IActionResult> Follow(string username, CancellationToken cancellationToken)
    {
        await authors.FollowAsync(CurrentUser.Id, username, cancellationToken);
        return NoContent();
    }

    /// <summary>Unfollows an author. Idempotent.</summary>
    /// <remarks>The articles of the author disappear from your feed (ListFeed).</remarks>
    /// <param name="username" example="foo-bar">The username, in any case.</param>
    /// <response code="204">You do not follow the author.</response>
    [HttpDelete("follow")]
    [Authorize]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesError(StatusCodes.Status400BadRequest, Domain.Users.Follow.SelfFollowMessage)]
    [ProducesError(StatusCodes.Status404NotFound, Author.NotFoundMessage)]
    public async Task<IActionResult> Unfollow(string username, CancellationToken cancellationToken)
    {
        await authors.UnfollowAsync(CurrentUser.Id, username, cancellationToken);
        return NoContent();
    }
}

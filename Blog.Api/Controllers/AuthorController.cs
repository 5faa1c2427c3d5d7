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

/// <summary>Who writes, and following them.</summary>
[Route("author/{username}")]
[Tags("Author")]
public sealed class AuthorController(AuthorService authors, IMapper mapper, CurrentUser currentUser)
    : BlogController(mapper, currentUser)
{
    /// <summary>Shows a user's public profile.</summary>
    /// <param name="username" example="foo-bar">The username, in any case.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The profile.</returns>
    /// <response code="200">The profile.</response>
    /// <response code="404">Author not found</response>
    [HttpGet]
    [AllowAnonymous]
    [OutputCache(PolicyName = AnonymousOutputCachePolicy.Name)]
    [ProducesResponseType<AuthorDetailsResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<Problem>(StatusCodes.Status404NotFound)]
    public async Task<ActionResult<AuthorDetailsResponse>> GetAuthor(string username, CancellationToken cancellationToken)
    {
        var author = await authors.GetAsync(username, CurrentUser.IdOrNull, cancellationToken);
        return Ok(Mapper.Map<AuthorDetailsResponse>(author));
    }

    /// <summary>Follows a user, whose articles then are in one's feed; twice is the same as once.</summary>
    /// <param name="username" example="jane">The username, in any case.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Nothing.</returns>
    /// <response code="204">The user is followed.</response>
    /// <response code="400">You cannot follow yourself.</response>
    /// <response code="404">Author not found</response>
    [HttpPut("follow")]
    [Authorize]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesResponseType<ValidationProblem>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<Problem>(StatusCodes.Status404NotFound)]
    public async Task<IActionResult> Follow(string username, CancellationToken cancellationToken)
    {
        await authors.FollowAsync(CurrentUser.Id, username, cancellationToken);
        return NoContent();
    }

    /// <summary>Follows a user no longer; twice is the same as once.</summary>
    /// <param name="username" example="jane">The username, in any case.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Nothing.</returns>
    /// <response code="204">The user is not followed.</response>
    /// <response code="400">You cannot follow yourself.</response>
    /// <response code="404">Author not found</response>
    [HttpDelete("follow")]
    [Authorize]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesResponseType<ValidationProblem>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<Problem>(StatusCodes.Status404NotFound)]
    public async Task<IActionResult> Unfollow(string username, CancellationToken cancellationToken)
    {
        await authors.UnfollowAsync(CurrentUser.Id, username, cancellationToken);
        return NoContent();
    }
}

using AutoMapper;
using Blog.Api.Authentication;
using Blog.Api.Caching;
using Blog.Api.Controllers;
using Blog.Api.OpenApi;
using Blog.Api.RealWorld.Contracts.Users;
using Blog.Api.RealWorld.Errors;
using Blog.Domain.Users;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace Blog.Api.RealWorld.Controllers;

/// <summary>Public profiles, and following who writes.</summary>
[Route(RealWorldSurface.Root + "/profiles/{username}")]
[Tags("Profile")]
[ApiExplorerSettings(GroupName = RealWorldSurface.Document)]
public sealed class RealWorldProfileController(AuthorService authors, IMapper mapper, CurrentUser currentUser)
    : BlogController(mapper, currentUser)
{
    /// <summary>Shows a user's profile.</summary>
    /// <param name="username" example="foo-bar">The username, in any case.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The profile.</returns>
    /// <response code="200">The profile.</response>
    /// <response code="404">There is no such user.</response>
    [HttpGet]
    [AllowAnonymous]
    [OutputCache(PolicyName = AnonymousOutputCachePolicy.Name)]
    [ProducesResponseType<RealWorldProfileResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<RealWorldErrors>(StatusCodes.Status404NotFound)]
    [ErrorSubject(StatusCodes.Status404NotFound, nameof(Domain.Users.User))]
    public async Task<ActionResult<RealWorldProfileResponse>> GetProfile(
        string username, CancellationToken cancellationToken)
    {
        var author = await authors.GetAsync(username, CurrentUser.IdOrNull, cancellationToken);
        return Ok(Mapper.Map<RealWorldProfileResponse>(author));
    }

    /// <summary>Follows a user, whose articles then are in one's feed; twice is the same as once.</summary>
    /// <param name="username" example="jane">The username, in any case.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The profile.</returns>
    /// <response code="200">The user is followed.</response>
    /// <response code="404">There is no such user.</response>
    /// <response code="422">It is oneself.</response>
    [HttpPost("follow")]
    [Authorize]
    [ProducesResponseType<RealWorldProfileResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<RealWorldErrors>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<RealWorldErrors>(StatusCodes.Status422UnprocessableEntity)]
    [ErrorSubject(StatusCodes.Status404NotFound, nameof(Domain.Users.User))]
    [ErrorSubject(StatusCodes.Status422UnprocessableEntity, nameof(Author.Username))]
    public async Task<ActionResult<RealWorldProfileResponse>> FollowUser(
        string username, CancellationToken cancellationToken)
    {
        var author = await authors.FollowAsync(CurrentUser.Id, username, cancellationToken);
        return Ok(Mapper.Map<RealWorldProfileResponse>(author));
    }

    /// <summary>Follows a user no longer; twice is the same as once.</summary>
    /// <param name="username" example="jane">The username, in any case.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The profile.</returns>
    /// <response code="200">The user is not followed.</response>
    /// <response code="404">There is no such user.</response>
    /// <response code="422">It is oneself.</response>
    [HttpDelete("follow")]
    [Authorize]
    [ProducesResponseType<RealWorldProfileResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<RealWorldErrors>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<RealWorldErrors>(StatusCodes.Status422UnprocessableEntity)]
    [ErrorSubject(StatusCodes.Status404NotFound, nameof(Domain.Users.User))]
    [ErrorSubject(StatusCodes.Status422UnprocessableEntity, nameof(Author.Username))]
    public async Task<ActionResult<RealWorldProfileResponse>> UnfollowUser(
        string username, CancellationToken cancellationToken)
    {
        var author = await authors.UnfollowAsync(CurrentUser.Id, username, cancellationToken);
        return Ok(Mapper.Map<RealWorldProfileResponse>(author));
    }
}

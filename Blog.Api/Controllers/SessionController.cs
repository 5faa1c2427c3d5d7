using AutoMapper;
using Blog.Api.Authentication;
using Blog.Api.Contracts.Common;
using Blog.Api.Contracts.Sessions;
using Blog.Api.Contracts.Users;
using Blog.Api.Errors;
using Blog.Domain.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Api.Controllers;

/// <summary>Seeing where you are signed in, and signing out.</summary>
[Route("user")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SessionController(
    SessionService sessions, TokenIssuer tokens, IMapper mapper, CurrentUser currentUser)
    : BlogController(mapper, currentUser)
{
    /// <summary>Lists where you are signed in, newest first.</summary>
    /// <remarks>Sessions that are over are not listed.</remarks>
    /// <response code="200">A page of your sessions and their total number.</response>
    [HttpGet("session")]
    [Authorize]
    [ProducesResponseType<OffsetPageResponse<SessionResponse>>(StatusCodes.Status200OK)]
    [ProducesError(StatusCodes.Status400BadRequest, "The limit or offset is invalid.")]
    public async Task<ActionResult<OffsetPageResponse<SessionResponse>>> ListSessions(
        [FromQuery] PageQuery query, CancellationToken cancellationToken)
    {
        var page = await sessions.ListAsync(CurrentUser.SignedIn, query.ToPageRequest(), cancellationToken);
        return Ok(Mapper.Map<OffsetPageResponse<SessionResponse>>(page));
    }

    /// <summary>Gets a new token for the current session.</summary>
    /// <remarks>The earlier token stays valid until it expires.</remarks>
    /// <response code="200">Your profile with the new token.</response>
    [HttpPost("token")]
    [Authorize]
    [ProducesResponseType<SignedInUserResponse>(StatusCodes.Status200OK)]
    public async Task<ActionResult<SignedInUserResponse>> RenewToken(CancellationToken cancellationToken)
    {
        var user = await sessions.RenewAsync(CurrentUser.SignedIn, cancellationToken);
        return Ok(Mapper.Map<SignedInUserResponse>(user.Profile) with { Token = tokens.Issue(user) });
    }

    /// <summary>Ends one of your sessions.</summary>
    /// <remarks>Its tokens are refused from the next request on. It may be the current one.</remarks>
    /// <param name="id" example="9b2e41d07c6f4a5d8e3b1f60a7c5d294">The ID of the session.</param>
    /// <response code="204">The session is over.</response>
    [HttpDelete("session/{id}")]
    [Authorize]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesError(StatusCodes.Status404NotFound, Session.NotFoundMessage)]
    public async Task<IActionResult> EndSession(string id, CancellationToken cancellationToken)
    {
        await sessions.EndAsync(CurrentUser.Id, id, cancellationToken);
        return NoContent();
    }

    /// <summary>Ends all of your sessions but the current one.</summary>
    /// <remarks>You stay signed in here.</remarks>
    /// <response code="204">The other sessions are over.</response>
    [HttpDelete("session")]
    [Authorize]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> EndOtherSessions(CancellationToken cancellationToken)
    {
        await sessions.EndOthersAsync(CurrentUser.SignedIn, cancellationToken);
        return NoContent();
    }

    /// <summary>Signs out.</summary>
    /// <remarks>The session is over, so its tokens are refused from the next request on.</remarks>
    /// <response code="204">You are signed out.</response>
    [HttpPost("sign-out")]
    [Authorize]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> EndCurrentSession(CancellationToken cancellationToken)
    {
        await sessions.SignOutAsync(CurrentUser.SignedIn, cancellationToken);
        return NoContent();
    }
}

using AutoMapper;
using Blog.Api.Authentication;
using Blog.Api.Caching;
using Blog.Api.Contracts.Users;
using Blog.Api.Errors;
using Blog.Api.Hosting;
using Blog.Api.RateLimiting;
using Blog.Domain.Common;
using Blog.Domain.Sessions;
using Blog.Domain.Users;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Api.Controllers;

/// <summary>Signing up, signing in, and your own profile.</summary>
[Route("user")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class UserController(
    UserService users, SessionService sessions, TokenIssuer tokens, IMapper mapper, CurrentUser currentUser)
    : BlogController(mapper, currentUser)
{
    /// <summary>Signs up a new user.</summary>
    /// <remarks>
    /// The response has a token, so signing in is not needed. Attempts are limited by client address and by account.
    /// </remarks>
    /// <response code="201">The new user with a token.</response>
    [HttpPost("sign-up")]
    [RequestSizeLimit(RequestSizeLimits.User)]
    [AllowAnonymous]
    [CredentialsRateLimit]
    [ProducesResponseType<SignedInUserResponse>(StatusCodes.Status201Created)]
    [ProducesError(StatusCodes.Status400BadRequest, "A field is missing or invalid.")]
    [ProducesError(StatusCodes.Status409Conflict, UserService.EmailTakenMessage)]
    public async Task<ActionResult<SignedInUserResponse>> SignUp(
        SignUpRequest request, CancellationToken cancellationToken)
    {
        var user = await users.SignUpAsync(
            Mapper.Map<NewUser>(request), HttpContext.GetSessionClient(), cancellationToken);
        return CreatedAtAction(
            nameof(GetProfile), Mapper.Map<SignedInUserResponse>(user.Profile) with { Token = tokens.Issue(user) });
    }

    /// <summary>Signs in with email and password.</summary>
    /// <remarks>Attempts are limited by client address and by account.</remarks>
    /// <response code="200">The user with a token.</response>
    [HttpPost("sign-in")]
    [RequestSizeLimit(RequestSizeLimits.User)]
    [AllowAnonymous]
    [CredentialsRateLimit]
    [ProducesResponseType<SignedInUserResponse>(StatusCodes.Status200OK)]
    [ProducesError(StatusCodes.Status400BadRequest, "A field is missing or too long.")]
    [ProducesError(StatusCodes.Status401Unauthorized, UserService.WrongCredentialsMessage)]
    [ProducesError(StatusCodes.Status403Forbidden, Domain.Users.User.BlockedMessage)]
    public async Task<ActionResult<SignedInUserResponse>> SignIn(
        SignInRequest request, CancellationToken cancellationToken)
    {
        var user = await sessions.SignInAsync(
            request.Email, request.Password, HttpContext.GetSessionClient(), cancellationToken);
        return Ok(Mapper.Map<SignedInUserResponse>(user.Profile) with { Token = tokens.Issue(user) });
    }

    /// <summary>Gets your profile.</summary>
    /// <remarks>It has your email address, which nobody else sees.</remarks>
    /// <response code="200">Your profile.</response>
    [HttpGet("profile")]
    [RequestCost(RequestCost.None)]
    [Authorize]
    [ProducesResponseType<OwnUserResponse>(StatusCodes.Status200OK)]
    public ActionResult<OwnUserResponse> GetProfile() => Ok(Mapper.Map<OwnUserResponse>(CurrentUser.Profile));

    /// <summary>Updates your profile.</summary>
    /// <remarks>
    /// A new password ends all other sessions and revokes the tokens of this one; the response then has a new token.
    /// Attempts with a current password, and new email addresses, count as attempts to sign in.
    /// </remarks>
    /// <param
    /// name="request"
    /// example='{"bio":"Writes about horses, and feeds them.","social":{"facebook":"jane.doe"}}'>
    /// The fields to change.
    /// </param>
    /// <response code="200">Your updated profile.</response>
    [HttpPatch("profile")]
    [RequestSizeLimit(RequestSizeLimits.User)]
    [Authorize]
    [CredentialsRateLimit]
    [ProducesResponseType<OwnUserResponse>(StatusCodes.Status200OK)]
    [ProducesError(StatusCodes.Status400BadRequest, "A field is invalid, or the current password is missing.")]
    [ProducesError(StatusCodes.Status403Forbidden, UserService.WrongCurrentPasswordMessage)]
    [ProducesError(StatusCodes.Status409Conflict, UserService.EmailTakenMessage)]
    [ProducesError(StatusCodes.Status412PreconditionFailed, ExpectedVersions.ChangedMessage)]
    public async Task<ActionResult<OwnUserResponse>> UpdateProfile(
        UpdateProfileRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        CancellationToken cancellationToken)
    {
        var user = await users.UpdateProfileAsync(
            CurrentUser.SignedIn, request.ToChanges(), IfMatchHeader.Parse(ifMatch), cancellationToken);
        var token = tokens.IssueIfRevoked(CurrentUser.SignedIn, user);
        return Ok(Mapper.Map<OwnUserResponse>(user.Profile) with { Token = token });
    }
}

using AutoMapper;
using Blog.Api.Authentication;
using Blog.Api.Caching;
using Blog.Api.Contracts.Users;
using Blog.Api.Errors;
using Blog.Api.RateLimiting;
using Blog.Domain.Users;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Blog.Api.Controllers;

/// <summary>Signing up and in, and one's own profile.</summary>
[Route("user")]
[Tags("User")]
public sealed class UserController(UserService users, TokenIssuer tokens, IMapper mapper, CurrentUser currentUser)
    : BlogController(mapper, currentUser)
{
    /// <summary>Signs up: registers a new user.</summary>
    /// <remarks>The answer holds a token, so there is no need to sign in as well. Attempts are limited for each address and each account.</remarks>
    /// <param name="request">Who signs up.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The new user, with a token.</returns>
    /// <response code="201">The user is registered.</response>
    /// <response code="400">A field is missing or invalid.</response>
    /// <response code="409">This email is already registered, maybe you want to sign in?</response>
    [HttpPost("sign-up")]
    [ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    [AllowAnonymous]
    [EnableRateLimiting(RateLimitPolicies.Credentials)]
    [AccountRateLimit]
    [ProducesResponseType<OwnUserResponse>(StatusCodes.Status201Created)]
    [ProducesResponseType<ValidationProblem>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<Problem>(StatusCodes.Status409Conflict)]
    public async Task<ActionResult<OwnUserResponse>> SignUp(SignUpRequest request, CancellationToken cancellationToken)
    {
        var user = await users.SignUpAsync(Mapper.Map<NewUser>(request), cancellationToken);
        return CreatedAtAction(nameof(GetProfile), Mapper.Map<OwnUserResponse>(user) with { Token = tokens.Issue(user) });
    }

    /// <summary>Signs in: gives a token for an email and a password.</summary>
    /// <remarks>Attempts are limited for each address and each account.</remarks>
    /// <param name="request">Who signs in.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The user, with a token.</returns>
    /// <response code="200">The user is signed in.</response>
    /// <response code="400">A field is missing or too long.</response>
    /// <response code="401">Invalid combination of email and password</response>
    [HttpPost("sign-in")]
    [ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    [AllowAnonymous]
    [EnableRateLimiting(RateLimitPolicies.Credentials)]
    [AccountRateLimit]
    [ProducesResponseType<OwnUserResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ValidationProblem>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<Problem>(StatusCodes.Status401Unauthorized)]
    public async Task<ActionResult<OwnUserResponse>> SignIn(SignInRequest request, CancellationToken cancellationToken)
    {
        var user = await users.SignInAsync(request.Email, request.Password, cancellationToken);
        return Ok(Mapper.Map<OwnUserResponse>(user) with { Token = tokens.Issue(user) });
    }

    /// <summary>Shows one's own profile.</summary>
    /// <returns>The user.</returns>
    /// <response code="200">The profile.</response>
    [HttpGet("profile")]
    [ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    [Authorize]
    [ProducesResponseType<OwnUserResponse>(StatusCodes.Status200OK)]
    public ActionResult<OwnUserResponse> GetProfile() => Ok(Mapper.Map<OwnUserResponse>(CurrentUser.Profile));

    /// <summary>Changes one's own profile.</summary>
    /// <remarks>A new password ends every token given out so far; the answer then holds a new one.</remarks>
    /// <param name="request" example='{"fullName":"Foo Bar","bio":"Foo, but not without Bar.","social":{"facebook":"foo.bar"}}'>What to change; what is absent stays.</param>
    /// <param name="ifMatch">Entity tags of states of it: where it is in another, somebody else has changed it in between, and it stays as it is.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The user after the change.</returns>
    /// <response code="200">The profile after the change.</response>
    /// <response code="400">A field is invalid, or the current password is missing.</response>
    /// <response code="403">The current password is wrong</response>
    /// <response code="409">This email is already registered, maybe you want to sign in?</response>
    /// <response code="412">Somebody has changed this in between</response>
    [HttpPatch("profile")]
    [ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    [Authorize]
    [ProducesResponseType<OwnUserResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ValidationProblem>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<Problem>(StatusCodes.Status403Forbidden)]
    [ProducesResponseType<Problem>(StatusCodes.Status409Conflict)]
    [ProducesResponseType<Problem>(StatusCodes.Status412PreconditionFailed)]
    public async Task<ActionResult<OwnUserResponse>> UpdateProfile(
        UpdateProfileRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        CancellationToken cancellationToken)
    {
        var user = await users.UpdateProfileAsync(
            CurrentUser.Profile, Mapper.Map<ProfileChanges>(request), IfMatchHeader.Parse(ifMatch), cancellationToken);
        return Ok(Mapper.Map<OwnUserResponse>(user) with { Token = tokens.IssueIfPasswordChanged(CurrentUser.Profile, user) });
    }
}

using AutoMapper;
using Blog.Api.Authentication;
using Blog.Api.Controllers;
using Blog.Api.OpenApi;
using Blog.Api.RateLimiting;
using Blog.Api.RealWorld.Contracts.Users;
using Blog.Api.RealWorld.Errors;
using Blog.Domain.Common;
using Blog.Domain.Users;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Blog.Api.RealWorld.Controllers;

/// <summary>Registering and logging in.</summary>
[Route(RealWorldSurface.Root + "/users")]
[Tags("Users")]
[ApiExplorerSettings(GroupName = RealWorldSurface.Document)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class RealWorldUsersController(UserService users, TokenIssuer tokens, IMapper mapper, CurrentUser currentUser)
    : BlogController(mapper, currentUser)
{
    /// <summary>Registers a new user.</summary>
    /// <remarks>The answer holds a token, so there is no need to log in as well. Attempts are limited for each address and each account.</remarks>
    /// <param name="request">Who registers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The new user, with a token.</returns>
    /// <response code="201">The user is registered.</response>
    /// <response code="422">A field is missing, invalid or taken.</response>
    [HttpPost]
    [AllowAnonymous]
    [EnableRateLimiting(RateLimitPolicies.Credentials)]
    [AccountRateLimit]
    [ProducesResponseType<RealWorldUserResponse>(StatusCodes.Status201Created)]
    [ProducesResponseType<RealWorldErrors>(StatusCodes.Status422UnprocessableEntity)]
    [ErrorSubject(StatusCodes.Status422UnprocessableEntity, nameof(RealWorldNewUser.Username))]
    public async Task<ActionResult<RealWorldUserResponse>> CreateUser(
        RealWorldNewUserRequest request, CancellationToken cancellationToken)
    {
        var user = await users.SignUpAsync(Mapper.Map<NewUser>(request.User), cancellationToken);
        return StatusCode(StatusCodes.Status201Created, Mapper.Map<RealWorldUserResponse>(user).With(tokens.Issue(user)));
    }

    /// <summary>Logs in: gives a token for an email and a password.</summary>
    /// <remarks>Attempts are limited for each address and each account.</remarks>
    /// <param name="request">Who logs in.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The user, with a token.</returns>
    /// <response code="200">The user is logged in.</response>
    /// <response code="401">Email or password is wrong.</response>
    /// <response code="422">A field is missing or too long.</response>
    [HttpPost("login")]
    [AllowAnonymous]
    [EnableRateLimiting(RateLimitPolicies.Credentials)]
    [AccountRateLimit]
    [ProducesResponseType<RealWorldUserResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<RealWorldErrors>(StatusCodes.Status401Unauthorized)]
    [ProducesResponseType<RealWorldErrors>(StatusCodes.Status422UnprocessableEntity)]
    [ErrorSubject(StatusCodes.Status401Unauthorized, AuthenticationException.Credentials)]
    [ErrorSubject(StatusCodes.Status422UnprocessableEntity, nameof(RealWorldLoginUser.Email))]
    public async Task<ActionResult<RealWorldUserResponse>> Login(
        RealWorldLoginUserRequest request, CancellationToken cancellationToken)
    {
        var user = await users.SignInAsync(request.User.Email, request.User.Password, cancellationToken);
        return Ok(Mapper.Map<RealWorldUserResponse>(user).With(tokens.Issue(user)));
    }
}

using AutoMapper;
using Blog.Api.Authentication;
using Blog.Api.Errors;
using Blog.Api.Hosting;
using Blog.Api.RateLimiting;
using Blog.Api.RealWorld.Contracts.Users;
using Blog.Domain.Common;
using Blog.Domain.Sessions;
using Blog.Domain.Users;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Api.RealWorld.Controllers;

/// <summary>Registering and logging in.</summary>
[Route(RealWorldApi.RoutePrefix + "/users")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class UsersController(
    UserService users, SessionService sessions, TokenIssuer tokens, IMapper mapper, CurrentUser currentUser)
    : RealWorldController(mapper, currentUser)
{
    /// <summary>Registers a new user.</summary>
    /// <remarks>
    /// The response has a token, so logging in is not needed. Attempts are limited by client address and by
    /// account.
    /// </remarks>
    /// <response code="201">The new user with a token.</response>
    [HttpPost]
    [RequestSizeLimit(RequestSizeLimits.User)]
    [AllowAnonymous]
    [CredentialsRateLimit]
    [ProducesResponseType<UserResponse>(StatusCodes.Status201Created)]
    [ProducesError(
        StatusCodes.Status409Conflict, UserService.EmailTakenMessage, nameof(Domain.Users.User.Email))]
    [ProducesError(
        StatusCodes.Status422UnprocessableEntity,
        "A field is missing or invalid.",
        nameof(Domain.Users.User.Username))]
    public async Task<ActionResult<UserResponse>> CreateUser(
        NewUserRequest request, CancellationToken cancellationToken)
    {
        var user = await users.SignUpAsync(
            request.User.ToNewUser(), HttpContext.GetSessionClient(), cancellationToken);
        return CreatedAtAction(
            nameof(CurrentUserController.GetCurrentUser),
            "CurrentUser",
            routeValues: null,
            Mapper.Map<UserResponse>(user.Profile).WithToken(tokens.Issue(user)));
    }

    /// <summary>Logs in with email and password.</summary>
    /// <remarks>Attempts are limited by client address and by account.</remarks>
    /// <response code="200">The user with a token.</response>
    [HttpPost("login")]
    [RequestSizeLimit(RequestSizeLimits.User)]
    [AllowAnonymous]
    [CredentialsRateLimit]
    [ProducesResponseType<UserResponse>(StatusCodes.Status200OK)]
    [ProducesError(
        StatusCodes.Status401Unauthorized,
        UserService.WrongCredentialsMessage,
        AuthenticationException.Credentials)]
    [ProducesError(
        StatusCodes.Status403Forbidden, Domain.Users.User.BlockedMessage, Domain.Users.User.BlockedSubject)]
    [ProducesError(
        StatusCodes.Status422UnprocessableEntity, "A field is missing or too long.", nameof(LoginUser.Email))]
    public async Task<ActionResult<UserResponse>> Login(
        LoginUserRequest request, CancellationToken cancellationToken)
    {
        var user = await sessions.SignInAsync(
            request.User.Email, request.User.Password, HttpContext.GetSessionClient(), cancellationToken);
        return Ok(Mapper.Map<UserResponse>(user.Profile).WithToken(tokens.Issue(user)));
    }
}

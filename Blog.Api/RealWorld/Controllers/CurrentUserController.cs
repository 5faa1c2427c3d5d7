using AutoMapper;
using Blog.Api.Authentication;
using Blog.Api.Caching;
using Blog.Api.Errors;
using Blog.Api.Hosting;
using Blog.Api.RateLimiting;
using Blog.Api.RealWorld.Contracts.Users;
using Blog.Domain.Common;
using Blog.Domain.Users;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Api.RealWorld.Controllers;

/// <summary>Reading and changing your own account.</summary>
[Route(RealWorldApi.RoutePrefix + "/user")]
[Tags("User")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class CurrentUserController(UserService users, IMapper mapper, CurrentUser currentUser)
    : RealWorldController(mapper, currentUser)
{
    /// <summary>Gets your account.</summary>
    /// <remarks>It has your email address, which nobody else sees.</remarks>
    /// <response code="200">Your account with the token of the request.</response>
    [HttpGet]
    [RequestCost(RequestCost.None)]
    [Authorize]
    [ProducesResponseType<UserResponse>(StatusCodes.Status200OK)]
    public ActionResult<UserResponse> GetCurrentUser() =>
        Ok(Mapper.Map<UserResponse>(CurrentUser.Profile).WithToken(CurrentUser.Token));

    /// <summary>Updates your account.</summary>
    /// <remarks>A new password ends all other sessions. The token of the request stays valid.</remarks>
    /// <param
    /// name="request"
    /// example='{"user":{"bio":"Writes about horses, and feeds them.","image":"https://example.com/jane.png"}}'>
    /// The fields to change.
    /// </param>
    /// <response code="200">Your updated account with the token of the request.</response>
    [HttpPut]
    [RequestSizeLimit(RequestSizeLimits.User)]
    [Authorize]
    [CredentialsRateLimit]
    [ProducesResponseType<UserResponse>(StatusCodes.Status200OK)]
    [ProducesError(
        StatusCodes.Status409Conflict, UserService.EmailTakenMessage, nameof(Domain.Users.User.Email))]
    [ProducesError(
        StatusCodes.Status412PreconditionFailed, ExpectedVersions.ChangedMessage, nameof(Domain.Users.User))]
    [ProducesError(StatusCodes.Status422UnprocessableEntity, "A field is invalid.", nameof(UpdateUser.Email))]
    public async Task<ActionResult<UserResponse>> UpdateCurrentUser(
        UpdateUserRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        CancellationToken cancellationToken)
    {
        var user = await users.UpdateProfileAsync(
            CurrentUser.SignedIn, request.User.ToChanges(), IfMatchHeader.Parse(ifMatch), cancellationToken);
        return Ok(Mapper.Map<UserResponse>(user.Profile).WithToken(CurrentUser.Token));
    }
}

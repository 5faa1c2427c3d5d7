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

namespace Blog.Api.RealWorld.Controllers;

/// <summary>Oneself.</summary>
[Route(RealWorldSurface.Root + "/user")]
[Tags("User")]
[ApiExplorerSettings(GroupName = RealWorldSurface.Document)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class RealWorldUserController(UserService users, TokenIssuer tokens, IMapper mapper, CurrentUser currentUser)
    : BlogController(mapper, currentUser)
{
    /// <summary>Shows oneself.</summary>
    /// <returns>The user, with the token that came with the request.</returns>
    /// <response code="200">The user.</response>
    [HttpGet]
    [Authorize]
    [ProducesResponseType<RealWorldUserResponse>(StatusCodes.Status200OK)]
    public ActionResult<RealWorldUserResponse> GetCurrentUser() =>
        Ok(Mapper.Map<RealWorldUserResponse>(CurrentUser.Profile).With(CurrentUser.Token));

    /// <summary>Changes oneself.</summary>
    /// <remarks>A new password ends every token given out so far; the answer holds a new one. Otherwise it holds the one that came with the request.</remarks>
    /// <param name="request" example='{"user":{"bio":"Foo, but not without Bar.","image":"https://example.com/foo.png"}}'>What to change; what is absent stays.</param>
    /// <param name="ifMatch">Entity tags of states of it: where it is in another, somebody else has changed it in between, and it stays as it is.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The user after the change, with a good token.</returns>
    /// <response code="200">The user after the change.</response>
    /// <response code="412">Somebody has changed this in between</response>
    /// <response code="422">A field is invalid or taken.</response>
    [HttpPut]
    [Authorize]
    [ProducesResponseType<RealWorldUserResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<RealWorldErrors>(StatusCodes.Status422UnprocessableEntity)]
    [ErrorSubject(StatusCodes.Status422UnprocessableEntity, nameof(RealWorldUpdateUser.Email))]
    [ProducesResponseType<RealWorldErrors>(StatusCodes.Status412PreconditionFailed)]
    [ErrorSubject(StatusCodes.Status412PreconditionFailed, nameof(Domain.Users.User))]
    public async Task<ActionResult<RealWorldUserResponse>> UpdateCurrentUser(
        RealWorldUpdateUserRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        CancellationToken cancellationToken)
    {
        var user = await users.UpdateProfileAsync(
            CurrentUser.Profile, Mapper.Map<ProfileChanges>(request.User), IfMatchHeader.Parse(ifMatch), cancellationToken);
        return Ok(Mapper.Map<RealWorldUserResponse>(user).With(tokens.IssueIfPasswordChanged(CurrentUser.Profile, user) ?? CurrentUser.Token));
    }
}

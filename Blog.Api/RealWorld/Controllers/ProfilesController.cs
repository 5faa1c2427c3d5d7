using AutoMapper;
using Blog.Api.Authentication;
using Blog.Api.Caching;
using Blog.Api.Errors;
using Blog.Api.RealWorld.Contracts.Users;
using Blog.Domain.Users;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace Blog.Api.RealWorld.Controllers;

/// <summary>Public profiles, and following users.</summary>
[Route(RealWorldApi.RoutePrefix + "/profiles/{username}")]
[Tags("Profile")]
public sealed class ProfilesController(AuthorService authors, IMapper mapper, CurrentUser currentUser)
    : RealWorldController(mapper, currentUser)
{
    /// <summary>Gets the profile of a user.</summary>
    /// <remarks>It has no email address.</remarks>
    /// <param name="username" example="foo-bar">The username, in any case.</param>
    /// <response code="200">The profile.</response>
    [HttpGet]
    [OptionalToken]
    [OutputCache(PolicyName = AnonymousOutputCachePolicy.Name)]
    [ProducesResponseType<ProfileResponse>(StatusCodes.Status200OK)]
    [ProducesError(StatusCodes.Status404NotFound, Author.NotFoundMessage, nameof(Domain.Users.User))]
    public async Task<ActionResult<ProfileResponse>> GetProfile(string username, CancellationToken cancellationToken)
    {
        var author = await authors.GetAsync(username, CurrentUser.IdOrNull, cancellationToken);
        return Ok(Mapper.Map<ProfileResponse>(author));
    }

    /// <summary>Follows a user. Idempotent.</summary>
    /// <remarks>The articles of the user appear in your feed (GetArticlesFeed).</remarks>
    /// <param name="username" example="foo-bar">The username, in any case.</param>
    /// <response code="200">The profile of the user, who is now followed.</response>
    [HttpPost("follow")]
    [Authorize]
    [ProducesResponseType<ProfileResponse>(StatusCodes.Status200OK)]
    [ProducesError(StatusCodes.Status404NotFound, Author.NotFoundMessage, nameof(Domain.Users.User))]
    [ProducesError(StatusCodes.Status422UnprocessableEntity, Follow.SelfFollowMessage, nameof(Author.Username))]
    public async Task<ActionResult<ProfileResponse>> FollowUser(string username, CancellationToken cancellationToken)
    {
        var author = await authors.FollowAsync(CurrentUser.Id, username, cancellationToken);
        return Ok(Mapper.Map<ProfileResponse>(author));
    }

    /// <summary>Unfollows a user. Idempotent.</summary>
    /// <remarks>The articles of the user disappear from your feed (GetArticlesFeed).</remarks>
    /// <param name="username" example="foo-bar">The username, in any case.</param>
    /// <response code="200">The profile of the user, who is no longer followed.</response>
    [HttpDelete("follow")]
    [Authorize]
    [ProducesResponseType<ProfileResponse>(StatusCodes.Status200OK)]
    [ProducesError(StatusCodes.Status404NotFound, Author.NotFoundMessage, nameof(Domain.Users.User))]
    [ProducesError(StatusCodes.Status422UnprocessableEntity, Follow.SelfFollowMessage, nameof(Author.Username))]
    public async Task<ActionResult<ProfileResponse>> UnfollowUser(
        string username, CancellationToken cancellationToken)
    {
        var author = await authors.UnfollowAsync(CurrentUser.Id, username, cancellationToken);
        return Ok(Mapper.Map<ProfileResponse>(author));
    }
}

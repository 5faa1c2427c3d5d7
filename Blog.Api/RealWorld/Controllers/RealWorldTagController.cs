using AutoMapper;
using Blog.Api.Authentication;
using Blog.Api.Caching;
using Blog.Api.Controllers;
using Blog.Api.RealWorld.Contracts.Articles;
using Blog.Domain.Articles;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace Blog.Api.RealWorld.Controllers;

/// <summary>Tags.</summary>
[Route(RealWorldSurface.Root + "/tags")]
[Tags("Tags")]
[ApiExplorerSettings(GroupName = RealWorldSurface.Document)]
public sealed class RealWorldTagController(TagService tags, IMapper mapper, CurrentUser currentUser)
    : BlogController(mapper, currentUser)
{
    /// <summary>Lists the names of the tags in use, most used first; at most 1,000.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The names.</returns>
    /// <response code="200">The names.</response>
    [HttpGet]
    [AllowAnonymous]
    [OutputCache(PolicyName = AnonymousOutputCachePolicy.Name)]
    [ProducesResponseType<RealWorldTagsResponse>(StatusCodes.Status200OK)]
    public async Task<ActionResult<RealWorldTagsResponse>> GetTags(CancellationToken cancellationToken)
    {
        var listings = await tags.ListAsync(cancellationToken);
        return Ok(Mapper.Map<RealWorldTagsResponse>(listings));
    }
}

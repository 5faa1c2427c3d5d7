using AutoMapper;
using Blog.Api.Authentication;
using Blog.Api.Caching;
using Blog.Api.RealWorld.Contracts.Articles;
using Blog.Domain.Articles;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace Blog.Api.RealWorld.Controllers;

/// <summary>The tags that articles have.</summary>
[Route(RealWorldApi.RoutePrefix + "/tags")]
public sealed class TagsController(TagService tags, IMapper mapper, CurrentUser currentUser)
    : RealWorldController(mapper, currentUser)
{
    /// <summary>Lists the names of the 50 most used tags, most used first, then by name.</summary>
    /// <remarks>A name is written as in the article that used it first.</remarks>
    /// <response code="200">The names.</response>
    [HttpGet]
    [AllowAnonymous]
    [OutputCache(PolicyName = AnonymousOutputCachePolicy.Name)]
    [ProducesResponseType<TagsResponse>(StatusCodes.Status200OK)]
    public async Task<ActionResult<TagsResponse>> GetTags(CancellationToken cancellationToken)
    {
        var listings = await tags.ListMostUsedAsync(cancellationToken);
        return Ok(Mapper.Map<TagsResponse>(listings));
    }
}

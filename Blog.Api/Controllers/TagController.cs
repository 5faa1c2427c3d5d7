using AutoMapper;
using Blog.Api.Authentication;
using Blog.Api.Caching;
using Blog.Api.Contracts.Articles;
using Blog.Api.RateLimiting;
using Blog.Domain.Articles;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.RateLimiting;

namespace Blog.Api.Controllers;

/// <summary>Tags of articles.</summary>
[Route("tag")]
public sealed class TagController(TagService tags, IMapper mapper, CurrentUser currentUser)
    : BlogController(mapper, currentUser)
{
    /// <summary>Lists up to 1,000 tags in use, by number of articles and name.</summary>
    /// <response code="200">The tags with their number of articles.</response>
    [HttpGet]
    [AllowAnonymous]
    [RequestCost(RequestCost.UnboundedRead)]
    [EnableRateLimiting(RateLimitPolicies.LargeResponses)]
    [OutputCache(PolicyName = AnonymousOutputCachePolicy.Name)]
    [ProducesResponseType<TagListResponse>(StatusCodes.Status200OK)]
    public async Task<ActionResult<TagListResponse>> ListTags(CancellationToken cancellationToken)
    {
        var listings = await tags.ListAsync(cancellationToken);
        return Ok(Mapper.Map<TagListResponse>(listings));
    }
}

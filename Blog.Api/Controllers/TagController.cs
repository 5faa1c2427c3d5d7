using AutoMapper;
using Blog.Api.Authentication;
using Blog.Api.Caching;
using Blog.Api.Contracts.Articles;
using Blog.Domain.Articles;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace Blog.Api.Controllers;

/// <summary>Tags.</summary>
[Route("tag")]
[Tags("Tag")]
public sealed class TagController(TagService tags, IMapper mapper, CurrentUser currentUser)
    : BlogController(mapper, currentUser)
{
    /// <summary>Lists the tags in use, most used first, then by name; at most 1,000.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The tags.</returns>
    /// <response code="200">The tags, each with how many articles have it.</response>
    [HttpGet]
    [AllowAnonymous]
    [OutputCache(PolicyName = AnonymousOutputCachePolicy.Name)]
    [ProducesResponseType<TagListResponse>(StatusCodes.Status200OK)]
    public async Task<ActionResult<TagListResponse>> ListTags(CancellationToken cancellationToken)
    {
        var listings = await tags.ListAsync(cancellationToken);
        return Ok(Mapper.Map<TagListResponse>(listings));
    }
}

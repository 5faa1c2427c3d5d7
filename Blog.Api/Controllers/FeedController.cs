using System.ComponentModel.DataAnnotations;
using AutoMapper;
using Blog.Api.Authentication;
using Blog.Api.Caching;
using Blog.Api.Contracts.Feeds;
using Blog.Api.Errors;
using Blog.Api.Feeds;
using Blog.Api.RateLimiting;
using Blog.Domain.Articles;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.RateLimiting;

namespace Blog.Api.Controllers;

/// <summary>Documents for feed readers and search engines.</summary>
public sealed class FeedController(
    ArticleService articles, AtomFeed feed, Sitemap sitemap, IMapper mapper, CurrentUser currentUser)
    : BlogController(mapper, currentUser)
{
    /// <summary>Gets the newest 20 articles as an Atom feed.</summary>
    /// <remarks>Each has the HTML of its whole text. An unknown tag or author gives an empty feed.</remarks>
    /// <response code="200">The feed.</response>
    /// <response code="304">Not modified since the version in If-None-Match or If-Modified-Since.</response>
    [HttpGet(SiteUrls.FeedPath)]
    [AllowAnonymous]
    [OutputCache(PolicyName = AnonymousOutputCachePolicy.Name)]
    [ProducesResponseType<string>(StatusCodes.Status200OK, AtomFeed.MediaType)]
    [ProducesResponseType(StatusCodes.Status304NotModified)]
    [ProducesError(StatusCodes.Status400BadRequest, "The tag field contains characters that cannot be stored.")]
    public async Task<XmlFileResult> GetFeed([FromQuery] FeedQuery query, CancellationToken cancellationToken)
    {
        var entries = await articles.ListFeedAsync(query.ToFilter(), AtomFeed.ArticleCount, cancellationToken);
        return feed.Write(entries, query);
    }

    /// <summary>Gets the sitemap of all articles, or the index of its pages if there are over 1,000.</summary>
    /// <remarks>The index names a sitemap for each 1,000 articles.</remarks>
    /// <param name="page">The number of a sitemap page, as in the index.</param>
    /// <response code="200">The sitemap.</response>
    /// <response code="304">Not modified since the version in If-None-Match or If-Modified-Since.</response>
    [HttpGet(SiteUrls.SitemapPath)]
    [AllowAnonymous]
    [RequestCost(RequestCost.UnboundedRead)]
    [EnableRateLimiting(RateLimitPolicies.LargeResponses)]
    [OutputCache(PolicyName = AnonymousOutputCachePolicy.Name)]
    [ProducesResponseType<string>(StatusCodes.Status200OK, Sitemap.MediaType)]
    [ProducesResponseType(StatusCodes.Status304NotModified)]
    [ProducesError(StatusCodes.Status400BadRequest, "The page number is invalid.")]
    [ProducesError(StatusCodes.Status404NotFound, Sitemap.NotFoundMessage)]
    public async Task<XmlFileResult> GetSitemap(
        [FromQuery, Range(1, Sitemap.MaxPage)] int? page, CancellationToken cancellationToken) =>
        await sitemap.WriteAsync(page, cancellationToken);
}

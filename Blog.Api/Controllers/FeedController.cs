using System.ComponentModel.DataAnnotations;
using AutoMapper;
using Blog.Api.Authentication;
using Blog.Api.Caching;
using Blog.Api.Contracts.Feeds;
using Blog.Api.Errors;
using Blog.Api.Feeds;
using Blog.Domain.Articles;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace Blog.Api.Controllers;

/// <summary>What readers' programs and search engines fetch.</summary>
[Tags("Feed")]
public sealed class FeedController(
    ArticleService articles, AtomFeed feed, Sitemap sitemap, IMapper mapper, CurrentUser currentUser)
    : BlogController(mapper, currentUser)
{
    /// <summary>Shows the newest 20 articles as an Atom feed; an unknown tag or author gives an empty one.</summary>
    /// <param name="query">Which articles.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The feed.</returns>
    /// <response code="200">The feed.</response>
    /// <response code="304">It is still the one that If-None-Match or If-Modified-Since names.</response>
    /// <response code="400">The tag field contains characters that cannot be kept.</response>
    [HttpGet(SiteUrls.FeedPath)]
    [AllowAnonymous]
    [OutputCache(PolicyName = AnonymousOutputCachePolicy.Name)]
    [ProducesResponseType<string>(StatusCodes.Status200OK, AtomFeed.MediaType)]
    [ProducesResponseType(StatusCodes.Status304NotModified)]
    [ProducesResponseType<ValidationProblem>(StatusCodes.Status400BadRequest)]
    public async Task<FileContentResult> GetFeed([FromQuery] FeedQuery query, CancellationToken cancellationToken)
    {
        var page = await articles.ListAsync(
            Mapper.Map<ArticleFilter>(query), AtomFeed.Page, readerId: null, cancellationToken);
        return feed.Write(page, query);
    }

    /// <summary>Shows where all articles are, as a sitemap; with more than 50,000 articles, as an index of its pages.</summary>
    /// <param name="page">The number of a page, as the index names it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The sitemap.</returns>
    /// <response code="200">The sitemap.</response>
    /// <response code="304">It is still the one that If-None-Match or If-Modified-Since names.</response>
    /// <response code="400">The page is no number from 1.</response>
    /// <response code="404">Sitemap page not found</response>
    [HttpGet(SiteUrls.SitemapPath)]
    [AllowAnonymous]
    [OutputCache(PolicyName = AnonymousOutputCachePolicy.Name)]
    [ProducesResponseType<string>(StatusCodes.Status200OK, Sitemap.MediaType)]
    [ProducesResponseType(StatusCodes.Status304NotModified)]
    [ProducesResponseType<ValidationProblem>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<Problem>(StatusCodes.Status404NotFound)]
    public async Task<FileContentResult> GetSitemap(
        [FromQuery, Range(1, Sitemap.MaxPage)] int? page, CancellationToken cancellationToken) =>
        await sitemap.WriteAsync(page, cancellationToken);
}

using AutoMapper;
using Blog.Api.Authentication;
using Blog.Api.Caching;
using Blog.Api.Contracts.Articles;
using Blog.Api.Errors;
using Blog.Domain.Articles;
using Blog.Domain.Common;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace Blog.Api.Controllers;

/// <summary>Articles.</summary>
[Route("article")]
[Tags("Article")]
public sealed class ArticleController(ArticleService articles, IMapper mapper, CurrentUser currentUser)
    : BlogController(mapper, currentUser)
{
    /// <summary>Lists articles.</summary>
    /// <param name="query">Which of them, and in which order.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A page of articles.</returns>
    /// <response code="200">The page, how many such articles there are in all, and where the next page begins.</response>
    /// <response code="400">The limit, the offset, the page before, the order or the search is invalid.</response>
    [HttpGet]
    [AllowAnonymous]
    [OutputCache(PolicyName = AnonymousOutputCachePolicy.Name)]
    [ProducesResponseType<ArticleListingPageResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ValidationProblem>(StatusCodes.Status400BadRequest)]
    public async Task<ActionResult<ArticleListingPageResponse>> ListArticles(
        [FromQuery] ArticleQuery query, CancellationToken cancellationToken)
    {
        var page = await articles.ListAsync(
            Mapper.Map<ArticleFilter>(query), Mapper.Map<PageRequest>(query), CurrentUser.IdOrNull, cancellationToken);
        return Ok(Mapper.Map<ArticleListingPageResponse>(page));
    }

    /// <summary>Lists the articles of those one follows, newest first.</summary>
    /// <param name="query">Which of them.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A page of articles.</returns>
    /// <response code="200">The page, how many such articles there are in all, and where the next page begins.</response>
    /// <response code="400">The limit, the offset or the page before is invalid.</response>
    [HttpGet("feed")]
    [Authorize]
    [ProducesResponseType<ArticleListingPageResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ValidationProblem>(StatusCodes.Status400BadRequest)]
    public async Task<ActionResult<ArticleListingPageResponse>> ListFeed(
        [FromQuery] ArticlePageQuery query, CancellationToken cancellationToken)
    {
        var page = await articles.ListAsync(
            new ArticleFilter { FollowerId = CurrentUser.Id, After = ArticleCursorSerializer.Deserialize(query.After) }, Mapper.Map<PageRequest>(query), CurrentUser.Id, cancellationToken);
        return Ok(Mapper.Map<ArticleListingPageResponse>(page));
    }

    /// <summary>Shows an article, with its newest comments.</summary>
    /// <param name="slug" example="title-13">The article's name in addresses.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The article.</returns>
    /// <response code="200">The article.</response>
    /// <response code="404">Article not found</response>
    [HttpGet("{slug}")]
    [AllowAnonymous]
    [OutputCache(PolicyName = AnonymousOutputCachePolicy.Name)]
    [ProducesResponseType<ArticleResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<Problem>(StatusCodes.Status404NotFound)]
    public async Task<ActionResult<ArticleResponse>> GetArticle(string slug, CancellationToken cancellationToken)
    {
        var article = await articles.GetAsync(slug, CurrentUser.IdOrNull, cancellationToken);
        return Ok(Mapper.Map<ArticleResponse>(article));
    }

    /// <summary>Publishes an article.</summary>
    /// <remarks>The slug is made of the title; where it is taken it gets a number.</remarks>
    /// <param name="request">The article.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The article.</returns>
    /// <response code="201">The article is published.</response>
    /// <response code="400">A field is missing or invalid.</response>
    [HttpPost]
    [Authorize]
    [ProducesResponseType<ArticleResponse>(StatusCodes.Status201Created)]
    [ProducesResponseType<ValidationProblem>(StatusCodes.Status400BadRequest)]
    public async Task<ActionResult<ArticleResponse>> CreateArticle(
        CreateArticleRequest request, CancellationToken cancellationToken)
    {
        var article = await articles.CreateAsync(CurrentUser.Profile, Mapper.Map<NewArticle>(request), cancellationToken);
        return CreatedAtAction(nameof(GetArticle), new { slug = article.Slug }, Mapper.Map<ArticleResponse>(article));
    }

    /// <summary>Changes an article of one's own.</summary>
    /// <remarks>The slug stays, so that links keep working.</remarks>
    /// <param name="slug" example="title-13">The article's name in addresses.</param>
    /// <param name="request">What to change; what is absent stays.</param>
    /// <param name="ifMatch">Entity tags of states of it: where it is in another, somebody else has changed it in between, and it stays as it is.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The article after the change.</returns>
    /// <response code="200">The article after the change.</response>
    /// <response code="400">A field is invalid.</response>
    /// <response code="403">You are not the author of this article!</response>
    /// <response code="404">Article not found</response>
    /// <response code="412">Somebody has changed this in between</response>
    [HttpPatch("{slug}")]
    [Authorize]
    [ProducesResponseType<ArticleResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ValidationProblem>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<Problem>(StatusCodes.Status403Forbidden)]
    [ProducesResponseType<Problem>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<Problem>(StatusCodes.Status412PreconditionFailed)]
    public async Task<ActionResult<ArticleResponse>> UpdateArticle(
        string slug,
        UpdateArticleRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        CancellationToken cancellationToken)
    {
        var article = await articles.UpdateAsync(
            CurrentUser.Id, slug, Mapper.Map<ArticleChanges>(request), IfMatchHeader.Parse(ifMatch), cancellationToken);
        return Ok(Mapper.Map<ArticleResponse>(article));
    }

    /// <summary>Deletes an article of one's own, with all its comments.</summary>
    /// <param name="slug" example="title-13">The article's name in addresses.</param>
    /// <param name="ifMatch">Entity tags of states of it: where it is in another, somebody else has changed it in between, and it stays as it is.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Nothing.</returns>
    /// <response code="204">The article is gone.</response>
    /// <response code="403">You are not the author of this article!</response>
    /// <response code="404">Article not found</response>
    /// <response code="412">Somebody has changed this in between</response>
    [HttpDelete("{slug}")]
    [Authorize]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesResponseType<Problem>(StatusCodes.Status403Forbidden)]
    [ProducesResponseType<Problem>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<Problem>(StatusCodes.Status412PreconditionFailed)]
    public async Task<IActionResult> DeleteArticle(
        string slug, [FromHeader(Name = "If-Match")] string? ifMatch, CancellationToken cancellationToken)
    {
        await articles.DeleteAsync(CurrentUser.Id, slug, IfMatchHeader.Parse(ifMatch), cancellationToken);
        return NoContent();
    }
}

using AutoMapper;
using Blog.Api.Authentication;
using Blog.Api.Caching;
using Blog.Api.Controllers;
using Blog.Api.OpenApi;
using Blog.Api.RealWorld.Contracts.Articles;
using Blog.Api.RealWorld.Errors;
using Blog.Domain.Articles;
using Blog.Domain.Common;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace Blog.Api.RealWorld.Controllers;

/// <summary>Articles.</summary>
[Route(RealWorldSurface.Root + "/articles")]
[Tags("Articles")]
[ApiExplorerSettings(GroupName = RealWorldSurface.Document)]
public sealed class RealWorldArticleController(ArticleService articles, IMapper mapper, CurrentUser currentUser)
    : BlogController(mapper, currentUser)
{
    /// <summary>Lists articles, newest first.</summary>
    /// <remarks>A tag or a user that nobody knows gives an empty list.</remarks>
    /// <param name="query">Which of them.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A slice of them.</returns>
    /// <response code="200">The slice, and how many such articles there are in all.</response>
    /// <response code="422">The limit or the offset is invalid.</response>
    [HttpGet]
    [AllowAnonymous]
    [OutputCache(PolicyName = AnonymousOutputCachePolicy.Name)]
    [ProducesResponseType<RealWorldArticlesResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<RealWorldErrors>(StatusCodes.Status422UnprocessableEntity)]
    [ErrorSubject(StatusCodes.Status422UnprocessableEntity, nameof(RealWorldArticleQuery.Limit))]
    public async Task<ActionResult<RealWorldArticlesResponse>> GetArticles(
        [FromQuery] RealWorldArticleQuery query, CancellationToken cancellationToken)
    {
        var page = await articles.ListAsync(
            Mapper.Map<ArticleFilter>(query), Mapper.Map<PageRequest>(query), CurrentUser.IdOrNull, cancellationToken);
        return Ok(Mapper.Map<RealWorldArticlesResponse>(page));
    }

    /// <summary>Lists the articles of those one follows, newest first.</summary>
    /// <param name="query">Which of them.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A slice of them.</returns>
    /// <response code="200">The slice, and how many such articles there are in all.</response>
    /// <response code="422">The limit or the offset is invalid.</response>
    [HttpGet("feed")]
    [Authorize]
    [ProducesResponseType<RealWorldArticlesResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<RealWorldErrors>(StatusCodes.Status422UnprocessableEntity)]
    [ErrorSubject(StatusCodes.Status422UnprocessableEntity, nameof(RealWorldPageQuery.Limit))]
    public async Task<ActionResult<RealWorldArticlesResponse>> GetArticlesFeed(
        [FromQuery] RealWorldPageQuery query, CancellationToken cancellationToken)
    {
        var page = await articles.ListAsync(
            new ArticleFilter { FollowerId = CurrentUser.Id }, Mapper.Map<PageRequest>(query), CurrentUser.Id, cancellationToken);
        return Ok(Mapper.Map<RealWorldArticlesResponse>(page));
    }

    /// <summary>Shows an article.</summary>
    /// <param name="slug" example="title-13">The article's name in addresses.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The article.</returns>
    /// <response code="200">The article.</response>
    /// <response code="404">There is no such article.</response>
    [HttpGet("{slug}")]
    [AllowAnonymous]
    [OutputCache(PolicyName = AnonymousOutputCachePolicy.Name)]
    [ProducesResponseType<RealWorldArticleResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<RealWorldErrors>(StatusCodes.Status404NotFound)]
    [ErrorSubject(StatusCodes.Status404NotFound, nameof(Article))]
    public async Task<ActionResult<RealWorldArticleResponse>> GetArticle(string slug, CancellationToken cancellationToken)
    {
        var article = await articles.GetWithoutCommentsAsync(slug, CurrentUser.IdOrNull, cancellationToken);
        return Ok(Mapper.Map<RealWorldArticleResponse>(article));
    }

    /// <summary>Publishes an article.</summary>
    /// <remarks>The slug is made of the title; where it is taken it gets a number.</remarks>
    /// <param name="request">The article.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The article.</returns>
    /// <response code="201">The article is published.</response>
    /// <response code="422">A field is missing or invalid.</response>
    [HttpPost]
    [Authorize]
    [ProducesResponseType<RealWorldArticleResponse>(StatusCodes.Status201Created)]
    [ProducesResponseType<RealWorldErrors>(StatusCodes.Status422UnprocessableEntity)]
    [ErrorSubject(StatusCodes.Status422UnprocessableEntity, nameof(RealWorldNewArticle.Title))]
    public async Task<ActionResult<RealWorldArticleResponse>> CreateArticle(
        RealWorldNewArticleRequest request, CancellationToken cancellationToken)
    {
        var article = await articles.CreateAsync(CurrentUser.Profile, Mapper.Map<NewArticle>(request.Article), cancellationToken);
        return CreatedAtAction(nameof(GetArticle), new { slug = article.Slug }, Mapper.Map<RealWorldArticleResponse>(article));
    }

    /// <summary>Changes an article of one's own.</summary>
    /// <remarks>The slug stays, so that links keep working.</remarks>
    /// <param name="slug" example="title-13">The article's name in addresses.</param>
    /// <param name="request">What to change; what is absent stays.</param>
    /// <param name="ifMatch">Entity tags of states of it: where it is in another, somebody else has changed it in between, and it stays as it is.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The article after the change.</returns>
    /// <response code="200">The article after the change.</response>
    /// <response code="403">Somebody else wrote it.</response>
    /// <response code="404">There is no such article.</response>
    /// <response code="412">Somebody has changed this in between</response>
    /// <response code="422">A field is invalid.</response>
    [HttpPut("{slug}")]
    [Authorize]
    [ProducesResponseType<RealWorldArticleResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<RealWorldErrors>(StatusCodes.Status403Forbidden)]
    [ProducesResponseType<RealWorldErrors>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<RealWorldErrors>(StatusCodes.Status422UnprocessableEntity)]
    [ErrorSubject(StatusCodes.Status403Forbidden, nameof(Article))]
    [ErrorSubject(StatusCodes.Status404NotFound, nameof(Article))]
    [ErrorSubject(StatusCodes.Status422UnprocessableEntity, nameof(RealWorldUpdateArticle.Title))]
    [ProducesResponseType<RealWorldErrors>(StatusCodes.Status412PreconditionFailed)]
    [ErrorSubject(StatusCodes.Status412PreconditionFailed, nameof(Article))]
    public async Task<ActionResult<RealWorldArticleResponse>> UpdateArticle(
        string slug,
        RealWorldUpdateArticleRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        CancellationToken cancellationToken)
    {
        var article = await articles.UpdateAsync(
            CurrentUser.Id, slug, Mapper.Map<ArticleChanges>(request.Article), IfMatchHeader.Parse(ifMatch), cancellationToken);
        return Ok(Mapper.Map<RealWorldArticleResponse>(article));
    }

    /// <summary>Deletes an article of one's own, with all its comments.</summary>
    /// <param name="slug" example="title-13">The article's name in addresses.</param>
    /// <param name="ifMatch">Entity tags of states of it: where it is in another, somebody else has changed it in between, and it stays as it is.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Nothing.</returns>
    /// <response code="204">The article is gone.</response>
    /// <response code="403">Somebody else wrote it.</response>
    /// <response code="404">There is no such article.</response>
    /// <response code="412">Somebody has changed this in between</response>
    [HttpDelete("{slug}")]
    [Authorize]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesResponseType<RealWorldErrors>(StatusCodes.Status403Forbidden)]
    [ProducesResponseType<RealWorldErrors>(StatusCodes.Status404NotFound)]
    [ErrorSubject(StatusCodes.Status403Forbidden, nameof(Article))]
    [ErrorSubject(StatusCodes.Status404NotFound, nameof(Article))]
    [ProducesResponseType<RealWorldErrors>(StatusCodes.Status412PreconditionFailed)]
    [ErrorSubject(StatusCodes.Status412PreconditionFailed, nameof(Article))]
    public async Task<IActionResult> DeleteArticle(
        string slug, [FromHeader(Name = "If-Match")] string? ifMatch, CancellationToken cancellationToken)
    {
        await articles.DeleteAsync(CurrentUser.Id, slug, IfMatchHeader.Parse(ifMatch), cancellationToken);
        return NoContent();
    }
}

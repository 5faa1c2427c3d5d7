using AutoMapper;
using Blog.Api.Authentication;
using Blog.Api.Caching;
using Blog.Api.Errors;
using Blog.Api.Idempotency;
using Blog.Api.RealWorld.Contracts.Articles;
using Blog.Domain.Articles;
using Blog.Domain.Common;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace Blog.Api.RealWorld.Controllers;

/// <summary>Reading, publishing and changing articles.</summary>
[Route(RealWorldApi.RoutePrefix + "/articles")]
public sealed class ArticlesController(ArticleService articles, IMapper mapper, CurrentUser currentUser)
    : RealWorldController(mapper, currentUser)
{
    /// <summary>Lists articles, newest first.</summary>
    /// <remarks>An unknown tag or user gives an empty list.</remarks>
    /// <response code="200">A page of articles and their total number.</response>
    [HttpGet]
    [OptionalToken]
    [OutputCache(PolicyName = AnonymousOutputCachePolicy.Name)]
    [ProducesResponseType<ArticlesResponse>(StatusCodes.Status200OK)]
    [ProducesError(
        StatusCodes.Status422UnprocessableEntity, "The limit or offset is invalid.", nameof(PageQuery.Limit))]
    public async Task<ActionResult<ArticlesResponse>> GetArticles(
        [FromQuery] ArticleQuery query, CancellationToken cancellationToken)
    {
        var page = await articles.ListAsync(
            query.ToFilter(), query.ToPageRequest(), CurrentUser.IdOrNull, cancellationToken);
        return Ok(Mapper.Map<ArticlesResponse>(page));
    }

    /// <summary>Lists the articles of the authors you follow, newest first.</summary>
    /// <remarks>The list is empty until you follow somebody who has published.</remarks>
    /// <response code="200">A page of articles and their total number.</response>
    [HttpGet("feed")]
    [Authorize]
    [ProducesResponseType<ArticlesResponse>(StatusCodes.Status200OK)]
    [ProducesError(
        StatusCodes.Status422UnprocessableEntity, "The limit or offset is invalid.", nameof(PageQuery.Limit))]
    public async Task<ActionResult<ArticlesResponse>> GetArticlesFeed(
        [FromQuery] PageQuery query, CancellationToken cancellationToken)
    {
        var filter = new ArticleFilter { FollowerId = CurrentUser.Id };
        var page = await articles.ListAsync(filter, query.ToPageRequest(), CurrentUser.Id, cancellationToken);
        return Ok(Mapper.Map<ArticlesResponse>(page));
    }

    /// <summary>Gets an article.</summary>
    /// <remarks>Its comments are a list of their own.</remarks>
    /// <param name="slug" example="title-13">The slug of the article.</param>
    /// <response code="200">The article.</response>
    [HttpGet("{slug}")]
    [OptionalToken]
    [OutputCache(PolicyName = AnonymousOutputCachePolicy.Name)]
    [ProducesResponseType<ArticleResponse>(StatusCodes.Status200OK)]
    [ProducesError(
        StatusCodes.Status404NotFound, Domain.Articles.Article.NotFoundMessage, nameof(Domain.Articles.Article))]
    public async Task<ActionResult<ArticleResponse>> GetArticle(string slug, CancellationToken cancellationToken)
    {
        var article = await articles.GetAsync(
            Select(slug), CurrentUser.Reader, commentsShown: 0, cancellationToken);
        return Ok(Mapper.Map<ArticleResponse>(article));
    }

    /// <summary>Publishes an article.</summary>
    /// <remarks>The slug is derived from the title, with a number appended if it is taken.</remarks>
    /// <response code="201">The published article.</response>
    [HttpPost]
    [Authorize]
    [Idempotent]
    [ProducesResponseType<ArticleResponse>(StatusCodes.Status201Created)]
    [ProducesError(
        StatusCodes.Status422UnprocessableEntity,
        "A field is missing or invalid.",
        nameof(Domain.Articles.Article.Title))]
    public async Task<ActionResult<ArticleResponse>> CreateArticle(
        NewArticleRequest request, CancellationToken cancellationToken)
    {
        var article = await articles.CreateAsync(
            CurrentUser.Profile, request.Article.ToNewArticle(), cancellationToken);
        return CreatedAtAction(
            nameof(GetArticle), new { slug = article.Slug }, Mapper.Map<ArticleResponse>(article));
    }

    /// <summary>Updates your article.</summary>
    /// <remarks>The slug does not change, so existing links keep working.</remarks>
    /// <param name="slug" example="how-to-feed-a-horse">The slug of the article.</param>
    /// <param name="request">The fields to change.</param>
    /// <response code="200">The updated article.</response>
    [HttpPut("{slug}")]
    [Authorize]
    [ProducesResponseType<ArticleResponse>(StatusCodes.Status200OK)]
    [ProducesError(
        StatusCodes.Status403Forbidden, Domain.Articles.Article.NotAuthorMessage, nameof(Domain.Articles.Article))]
    [ProducesError(
        StatusCodes.Status404NotFound, Domain.Articles.Article.NotFoundMessage, nameof(Domain.Articles.Article))]
    [ProducesError(
        StatusCodes.Status412PreconditionFailed, ExpectedVersions.ChangedMessage, nameof(Domain.Articles.Article))]
    [ProducesError(
        StatusCodes.Status422UnprocessableEntity, "A field is invalid.", nameof(Domain.Articles.Article.Title))]
    public async Task<ActionResult<ArticleResponse>> UpdateArticle(
        string slug,
        UpdateArticleRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        CancellationToken cancellationToken)
    {
        var article = await articles.UpdateAsync(
            CurrentUser.Profile,
            Select(slug),
            request.Article.ToChanges(),
            IfMatchHeader.Parse(ifMatch),
            cancellationToken);
        return Ok(Mapper.Map<ArticleResponse>(article));
    }

    /// <summary>Deletes your article and its comments. Moderators delete any article.</summary>
    /// <remarks>This cannot be undone. With If-Match, an article that has changed since is kept.</remarks>
    /// <param name="slug" example="how-to-feed-a-horse">The slug of the article.</param>
    /// <response code="204">The article is deleted.</response>
    [HttpDelete("{slug}")]
    [Authorize]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesError(
        StatusCodes.Status403Forbidden, Domain.Articles.Article.NotAuthorMessage, nameof(Domain.Articles.Article))]
    [ProducesError(
        StatusCodes.Status404NotFound, Domain.Articles.Article.NotFoundMessage, nameof(Domain.Articles.Article))]
    [ProducesError(
        StatusCodes.Status412PreconditionFailed, ExpectedVersions.ChangedMessage, nameof(Domain.Articles.Article))]
    public async Task<IActionResult> DeleteArticle(
        string slug, [FromHeader(Name = "If-Match")] string? ifMatch, CancellationToken cancellationToken)
    {
        await articles.DeleteAsync(CurrentUser.Actor, Select(slug), IfMatchHeader.Parse(ifMatch), cancellationToken);
        return NoContent();
    }
}

using AutoMapper;
using Blog.Api.Authentication;
using Blog.Api.Errors;
using Blog.Api.RealWorld.Contracts.Articles;
using Blog.Domain.Articles;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Api.RealWorld.Controllers;

/// <summary>Adding articles to your favorites, and removing them.</summary>
[Route(RealWorldApi.RoutePrefix + "/articles/{slug}/favorite")]
public sealed class FavoritesController(FavoriteService favorites, IMapper mapper, CurrentUser currentUser)
    : RealWorldController(mapper, currentUser)
{
    /// <summary>Adds an article to your favorites. Idempotent.</summary>
    /// <remarks>It counts once, however often you add it.</remarks>
    /// <param name="slug" example="title-13">The slug of the article.</param>
    /// <response code="200">The article, which is one of your favorites.</response>
    [HttpPost]
    [Authorize]
    [ProducesResponseType<ArticleResponse>(StatusCodes.Status200OK)]
    [ProducesError(
        StatusCodes.Status404NotFound, Domain.Articles.Article.NotFoundMessage, nameof(Domain.Articles.Article))]
    public async Task<ActionResult<ArticleResponse>> CreateArticleFavorite(
        string slug, CancellationToken cancellationToken)
    {
        var article = await favorites.AddAsync(CurrentUser.Id, Select(slug), cancellationToken);
        return Ok(Mapper.Map<ArticleResponse>(article));
    }

    /// <summary>Removes an article from your favorites. Idempotent.</summary>
    /// <remarks>An article that is not one of your favorites stays as it is.</remarks>
    /// <param name="slug" example="title-13">The slug of the article.</param>
    /// <response code="200">The article, which is not one of your favorites.</response>
    [HttpDelete]
    [Authorize]
    [ProducesResponseType<ArticleResponse>(StatusCodes.Status200OK)]
    [ProducesError(
        StatusCodes.Status404NotFound, Domain.Articles.Article.NotFoundMessage, nameof(Domain.Articles.Article))]
    public async Task<ActionResult<ArticleResponse>> DeleteArticleFavorite(
        string slug, CancellationToken cancellationToken)
    {
        var article = await favorites.RemoveAsync(CurrentUser.Id, Select(slug), cancellationToken);
        return Ok(Mapper.Map<ArticleResponse>(article));
    }
}

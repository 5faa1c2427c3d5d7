using AutoMapper;
using Blog.Api.Authentication;
using Blog.Api.Contracts.Articles;
using Blog.Api.Errors;
using Blog.Domain.Articles;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Api.Controllers;

/// <summary>Adding articles to your favorites, and removing them.</summary>
[Route("article/{slug}/favorite")]
public sealed class FavoriteController(FavoriteService favorites, IMapper mapper, CurrentUser currentUser)
    : BlogController(mapper, currentUser)
{
    /// <summary>Adds an article to your favorites. Idempotent.</summary>
    /// <remarks>It counts once, however often you add it.</remarks>
    /// <param name="slug" example="title-13">The slug of the article.</param>
    /// <response code="200">Whether it is one of your favorites, and how many users have added it to theirs.</response>
    [HttpPut]
    [Authorize]
    [ProducesResponseType<FavoriteResponse>(StatusCodes.Status200OK)]
    [ProducesError(StatusCodes.Status404NotFound, Article.NotFoundMessage)]
    public async Task<ActionResult<FavoriteResponse>> AddFavorite(
        string slug, CancellationToken cancellationToken)
    {
        var article = await favorites.AddAsync(CurrentUser.Id, new ArticleSelector(slug), cancellationToken);
        return Ok(Mapper.Map<FavoriteResponse>(article));
    }

    /// <summary>Removes an article from your favorites. Idempotent.</summary>
    /// <remarks>An article that is not one of your favorites stays as it is.</remarks>
    /// <param name="slug" example="title-13">The slug of the article.</param>
    /// <response code="200">Whether it is one of your favorites, and how many users have added it to theirs.</response>
    [HttpDelete]
    [Authorize]
    [ProducesResponseType<FavoriteResponse>(StatusCodes.Status200OK)]
    [ProducesError(StatusCodes.Status404NotFound, Article.NotFoundMessage)]
    public async Task<ActionResult<FavoriteResponse>> RemoveFavorite(
        string slug, CancellationToken cancellationToken)
    {
        var article = await favorites.RemoveAsync(CurrentUser.Id, new ArticleSelector(slug), cancellationToken);
        return Ok(Mapper.Map<FavoriteResponse>(article));
    }
}

using AutoMapper;
using Blog.Api.Authentication;
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
    /// <response code="204">The article is one of your favorites.</response>
    [HttpPut]
    [Authorize]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesError(StatusCodes.Status404NotFound, Article.NotFoundMessage)]
    public async Task<IActionResult> AddFavorite(string slug, CancellationToken cancellationToken)
    {
        await favorites.AddAsync(CurrentUser.Id, slug, cancellationToken);
        return NoContent();
    }

    /// <summary>Removes an article from your favorites. Idempotent.</summary>
    /// <remarks>An article that is not one of your favorites stays as it is.</remarks>
    /// <param name="slug" example="title-13">The slug of the article.</param>
    /// <response code="204">The article is not one of your favorites.</response>
    [HttpDelete]
    [Authorize]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesError(StatusCodes.Status404NotFound, Article.NotFoundMessage)]
    public async Task<IActionResult> RemoveFavorite(string slug, CancellationToken cancellationToken)
    {
        await favorites.RemoveAsync(CurrentUser.Id, slug, cancellationToken);
        return NoContent();
    }
}

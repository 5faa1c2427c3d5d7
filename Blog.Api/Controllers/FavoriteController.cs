using AutoMapper;
using Blog.Api.Authentication;
using Blog.Api.Errors;
using Blog.Domain.Articles;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Api.Controllers;

/// <summary>Favourites: the articles that one likes.</summary>
[Route("article/{slug}/favorite")]
[Tags("Favorite")]
public sealed class FavoriteController(FavoriteService favorites, IMapper mapper, CurrentUser currentUser)
    : BlogController(mapper, currentUser)
{
    /// <summary>Makes an article one's favourite; twice is the same as once.</summary>
    /// <param name="slug" example="title-13">The article's name in addresses.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Nothing.</returns>
    /// <response code="204">The article is a favourite.</response>
    /// <response code="404">Article not found</response>
    [HttpPut]
    [Authorize]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesResponseType<Problem>(StatusCodes.Status404NotFound)]
    public async Task<IActionResult> AddFavorite(string slug, CancellationToken cancellationToken)
    {
        await favorites.AddAsync(CurrentUser.Id, slug, cancellationToken);
        return NoContent();
    }

    /// <summary>Makes an article one's favourite no longer; twice is the same as once.</summary>
    /// <param name="slug" example="title-13">The article's name in addresses.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Nothing.</returns>
    /// <response code="204">The article is no favourite.</response>
    /// <response code="404">Article not found</response>
    [HttpDelete]
    [Authorize]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesResponseType<Problem>(StatusCodes.Status404NotFound)]
    public async Task<IActionResult> RemoveFavorite(string slug, CancellationToken cancellationToken)
    {
        await favorites.RemoveAsync(CurrentUser.Id, slug, cancellationToken);
        return NoContent();
    }
}

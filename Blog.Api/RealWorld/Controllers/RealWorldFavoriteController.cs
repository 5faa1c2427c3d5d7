using AutoMapper;
using Blog.Api.Authentication;
using Blog.Api.Controllers;
using Blog.Api.OpenApi;
using Blog.Api.RealWorld.Contracts.Articles;
using Blog.Api.RealWorld.Errors;
using Blog.Domain.Articles;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Api.RealWorld.Controllers;

/// <summary>Favourites: the articles that one likes.</summary>
[Route(RealWorldSurface.Root + "/articles/{slug}/favorite")]
[Tags("Favorites")]
[ApiExplorerSettings(GroupName = RealWorldSurface.Document)]
public sealed class RealWorldFavoriteController(FavoriteService favorites, IMapper mapper, CurrentUser currentUser)
    : BlogController(mapper, currentUser)
{
    /// <summary>Makes an article one's favourite; twice is the same as once.</summary>
    /// <param name="slug" example="title-13">The article's name in addresses.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The article.</returns>
    /// <response code="200">The article is a favourite.</response>
    /// <response code="404">There is no such article.</response>
    [HttpPost]
    [Authorize]
    [ProducesResponseType<RealWorldArticleResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<RealWorldErrors>(StatusCodes.Status404NotFound)]
    [ErrorSubject(StatusCodes.Status404NotFound, nameof(Article))]
    public async Task<ActionResult<RealWorldArticleResponse>> CreateArticleFavorite(
        string slug, CancellationToken cancellationToken)
    {
        var article = await favorites.AddAsync(CurrentUser.Id, slug, cancellationToken);
        return Ok(Mapper.Map<RealWorldArticleResponse>(article));
    }

    /// <summary>Makes an article one's favourite no longer; twice is the same as once.</summary>
    /// <param name="slug" example="title-13">The article's name in addresses.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The article.</returns>
    /// <response code="200">The article is no favourite.</response>
    /// <response code="404">There is no such article.</response>
    [HttpDelete]
    [Authorize]
    [ProducesResponseType<RealWorldArticleResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<RealWorldErrors>(StatusCodes.Status404NotFound)]
    [ErrorSubject(StatusCodes.Status404NotFound, nameof(Article))]
    public async Task<ActionResult<RealWorldArticleResponse>> DeleteArticleFavorite(
        string slug, CancellationToken cancellationToken)
    {
        var article = await favorites.RemoveAsync(CurrentUser.Id, slug, cancellationToken);
        return Ok(Mapper.Map<RealWorldArticleResponse>(article));
    }
}

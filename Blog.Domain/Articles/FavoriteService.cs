using Blog.Domain.Common;

namespace Blog.Domain.Articles;

/// <summary>Adds and removes favorites.</summary>
public sealed class FavoriteService(IArticleRepository articles, IFavoriteRepository favorites, IUnitOfWork unitOfWork)
{
    /// <summary>Favorites an article; does nothing if it is already a favorite.</summary>
    /// <returns>The article, without its comments.</returns>
    /// <exception cref="NotFoundException">The article does not exist, or is not published.</exception>
    /// <exception cref="MovedException">The slug is a former one.</exception>
    public Task<ArticleDetails> AddAsync(
        int userId, ArticleSelector selector, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(
            async token =>
            {
                var article = await FindAsync(selector, userId, token);
                if (article.Favorited == true)
                {
                    return article;
                }

                favorites.Add(new Favorite(userId, article.Reference));
                await unitOfWork.SaveAsync(token);
                return article with { Favorited = true, Favorites = article.Favorites + 1 };
            },
            cancellationToken);

    /// <summary>Unfavorites an article; does nothing if it is not a favorite.</summary>
    /// <returns>The article, without its comments.</returns>
    /// <exception cref="NotFoundException">The article does not exist, or is not published.</exception>
    /// <exception cref="MovedException">The slug is a former one.</exception>
    public Task<ArticleDetails> RemoveAsync(
        int userId, ArticleSelector selector, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(
            async token =>
            {
                var article = await FindAsync(selector, userId, token);
                if (article.Favorited != true)
                {
                    return article;
                }

                favorites.Remove(new Favorite(userId, article.Reference));
                await unitOfWork.SaveAsync(token);
                return article with { Favorited = false, Favorites = article.Favorites - 1 };
            },
            cancellationToken);

    // Nobody favorites what is not published, so no reader is given who may see more.
    private async Task<ArticleDetails> FindAsync(
        ArticleSelector selector, int userId, CancellationToken cancellationToken) =>
        await articles.FindPublishedAsync(selector, userId, cancellationToken) ?? throw Article.NotFound();
}

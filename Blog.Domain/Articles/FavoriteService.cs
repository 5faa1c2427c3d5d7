using Blog.Domain.Common;

namespace Blog.Domain.Articles;

/// <summary>Adds and removes favorites.</summary>
public sealed class FavoriteService(IArticleRepository articles, IFavoriteRepository favorites, IUnitOfWork unitOfWork)
{
    /// <summary>Favorites an article; does nothing if it is already a favorite.</summary>
    /// <returns>The article, without its comments.</returns>
    /// <exception cref="NotFoundException">The article does not exist.</exception>
    public Task<ArticleDetails> AddAsync(int userId, string slug, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(
            async token =>
            {
                var article = await FindAsync(slug, userId, token);
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
    /// <exception cref="NotFoundException">The article does not exist.</exception>
    public Task<ArticleDetails> RemoveAsync(int userId, string slug, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(
            async token =>
            {
                var article = await FindAsync(slug, userId, token);
                if (article.Favorited != true)
                {
                    return article;
                }

                favorites.Remove(new Favorite(userId, article.Reference));
                await unitOfWork.SaveAsync(token);
                return article with { Favorited = false, Favorites = article.Favorites - 1 };
            },
            cancellationToken);

    private async Task<ArticleDetails> FindAsync(string slug, int userId, CancellationToken cancellationToken) =>
        await articles.FindDetailsAsync(slug, userId, commentsShown: 0, cancellationToken) ?? throw Article.NotFound();
}

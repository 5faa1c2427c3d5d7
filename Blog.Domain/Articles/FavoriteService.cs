using Blog.Domain.Common;

namespace Blog.Domain.Articles;

/// <summary>Adds and removes favorites.</summary>
public sealed class FavoriteService(IArticleRepository articles, IFavoriteRepository favorites, IUnitOfWork unitOfWork)
{
    /// <summary>Favorites an article; does nothing if it is already a favorite.</summary>
    /// <returns>The article, without its comments.</returns>
    /// <exception cref="NotFoundException">The article does not exist.</exception>
    public async Task<ArticleDetails> AddAsync(int userId, string slug, CancellationToken cancellationToken)
    {
        await unitOfWork.RunAsync(
            async token =>
            {
                var article = await FindArticleAsync(slug, token);
                if (await favorites.FindAsync(userId, article.Id, token) is null)
                {
                    favorites.Add(new Favorite(userId, article));
                    await unitOfWork.SaveAsync(token);
                }

                return article;
            },
            cancellationToken);
        return await GetAsync(slug, userId, cancellationToken);
    }

    /// <summary>Unfavorites an article; does nothing if it is not a favorite.</summary>
    /// <returns>The article, without its comments.</returns>
    /// <exception cref="NotFoundException">The article does not exist.</exception>
    public async Task<ArticleDetails> RemoveAsync(int userId, string slug, CancellationToken cancellationToken)
    {
        await unitOfWork.RunAsync(
            async token =>
            {
                var article = await FindArticleAsync(slug, token);
                if (await favorites.FindAsync(userId, article.Id, token) is { } favorite)
                {
                    favorites.Remove(favorite);
                    await unitOfWork.SaveAsync(token);
                }

                return article;
            },
            cancellationToken);
        return await GetAsync(slug, userId, cancellationToken);
    }

    private async Task<ArticleReference> FindArticleAsync(string slug, CancellationToken cancellationToken) =>
        await articles.FindReferenceAsync(slug, cancellationToken) ?? throw Article.NotFound();

    private async Task<ArticleDetails> GetAsync(string slug, int userId, CancellationToken cancellationToken) =>
        await articles.FindDetailsAsync(slug, userId, commentsShown: 0, cancellationToken) ?? throw Article.NotFound();
}

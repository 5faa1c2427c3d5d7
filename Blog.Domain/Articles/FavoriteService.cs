using Blog.Domain.Common;

namespace Blog.Domain.Articles;

/// <summary>Liking articles.</summary>
/// <param name="articles">The articles that are kept.</param>
/// <param name="favorites">Who likes which of them.</param>
/// <param name="unitOfWork">What saves changes.</param>
public sealed class FavoriteService(IArticleRepository articles, IFavoriteRepository favorites, IUnitOfWork unitOfWork)
{
    /// <summary>Makes an article a user's favourite; twice is the same as once.</summary>
    /// <param name="userId">Whose favourite.</param>
    /// <param name="slug">The article.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The article, without its comments.</returns>
    /// <exception cref="NotFoundException">There is no such article.</exception>
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

    /// <summary>Makes an article a user's favourite no longer; twice is the same as once.</summary>
    /// <param name="userId">Whose favourite.</param>
    /// <param name="slug">The article.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The article, without its comments.</returns>
    /// <exception cref="NotFoundException">There is no such article.</exception>
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

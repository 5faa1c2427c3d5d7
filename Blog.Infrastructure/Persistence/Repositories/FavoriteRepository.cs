using Blog.Domain.Articles;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.Repositories;

internal sealed class FavoriteRepository(BlogDbContext context) : IFavoriteRepository
{
    public void Add(Favorite favorite) => context.Favorites.Add(favorite);

    public void Remove(Favorite favorite) => context.Favorites.Remove(favorite);

    public Task<Favorite?> FindAsync(int userId, int articleId, CancellationToken cancellationToken) =>
        context.Favorites.FirstOrDefaultAsync(
            favorite => favorite.UserId == userId && favorite.ArticleId == articleId, cancellationToken);
}

using Blog.Domain.Articles;

namespace Blog.Infrastructure.Persistence.Repositories;

internal sealed class FavoriteRepository(BlogDbContext context) : IFavoriteRepository
{
    public void Add(Favorite favorite) => context.Favorites.Add(favorite);

    public void Remove(Favorite favorite) => context.Favorites.Remove(favorite);
}

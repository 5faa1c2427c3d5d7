namespace Blog.Domain.Articles;

/// <summary>Stores which users have favorited which articles.</summary>
public interface IFavoriteRepository
{
    /// <summary>Adds a favorite at the next save.</summary>
    void Add(Favorite favorite);

    /// <summary>Removes a favorite at the next save.</summary>
    void Remove(Favorite favorite);
}

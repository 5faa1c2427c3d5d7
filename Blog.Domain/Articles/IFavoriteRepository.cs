namespace Blog.Domain.Articles;

/// <summary>Who likes which articles.</summary>
public interface IFavoriteRepository
{
    /// <summary>Makes an article a favourite from the next save on.</summary>
    /// <param name="favorite">Whose, and which.</param>
    void Add(Favorite favorite);

    /// <summary>Ends it at the next save.</summary>
    /// <param name="favorite">Whose, and which.</param>
    void Remove(Favorite favorite);

    /// <summary>Finds out whether an article is a user's favourite.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="articleId">The article.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The favourite, or null where it is none.</returns>
    Task<Favorite?> FindAsync(int userId, int articleId, CancellationToken cancellationToken);
}

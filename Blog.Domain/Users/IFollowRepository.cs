namespace Blog.Domain.Users;

/// <summary>Who follows whom.</summary>
public interface IFollowRepository
{
    /// <summary>Makes a user follow another from the next save on.</summary>
    /// <param name="follow">Who follows whom.</param>
    void Add(Follow follow);

    /// <summary>Ends it at the next save.</summary>
    /// <param name="follow">Who followed whom.</param>
    void Remove(Follow follow);

    /// <summary>Finds out whether a user follows another.</summary>
    /// <param name="followerId">Who may follow.</param>
    /// <param name="authorId">Whom.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The following, or null where there is none.</returns>
    Task<Follow?> FindAsync(int followerId, int authorId, CancellationToken cancellationToken);
}

using Blog.Domain.Common;

namespace Blog.Domain.Users;

/// <summary>Stores which users follow which authors.</summary>
public interface IFollowRepository
{
    /// <summary>Adds a follow at the next save.</summary>
    void Add(Follow follow);

    /// <summary>Removes a follow at the next save.</summary>
    void Remove(Follow follow);

    /// <summary>Lists the followers of a user, newest first.</summary>
    /// <param name="normalizedUsername">The username of the user who is followed.</param>
    /// <param name="after">The cursor after which the page begins, or null.</param>
    /// <param name="readerId">The ID of the signed-in user, or null.</param>
    /// <returns>The page, or null if the user does not exist.</returns>
    Task<Page<Author>?> ListFollowersAsync(
        string normalizedUsername,
        PageRequest page,
        PageCursor? after,
        int? readerId,
        CancellationToken cancellationToken);

    /// <summary>Lists the authors that a user follows, the one followed last first.</summary>
    /// <param name="normalizedUsername">The username of the user who follows.</param>
    /// <param name="after">The cursor after which the page begins, or null.</param>
    /// <param name="readerId">The ID of the signed-in user, or null.</param>
    /// <returns>The page, or null if the user does not exist.</returns>
    Task<Page<Author>?> ListFollowedAsync(
        string normalizedUsername,
        PageRequest page,
        PageCursor? after,
        int? readerId,
        CancellationToken cancellationToken);
}

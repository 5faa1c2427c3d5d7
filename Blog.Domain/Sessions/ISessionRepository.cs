using Blog.Domain.Common;

namespace Blog.Domain.Sessions;

/// <summary>Stores sessions.</summary>
public interface ISessionRepository
{
    /// <summary>Adds a session at the next save.</summary>
    void Add(Session session);

    /// <summary>Removes a session at the next save.</summary>
    void Remove(Session session);

    /// <summary>Finds a session to change, or returns null.</summary>
    Task<Session?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>Lists the sessions of a user that are not over, newest first.</summary>
    /// <param name="currentId">The ID of the session that the request belongs to.</param>
    Task<OffsetPage<SessionDetails>> ListAsync(
        int userId, string currentId, DateTime now, PageRequest page, CancellationToken cancellationToken);

    /// <summary>Removes all sessions of a user at once.</summary>
    /// <param name="keptId">The ID of a session that is kept, or null.</param>
    Task RemoveAllAsync(int userId, string? keptId, CancellationToken cancellationToken);
}

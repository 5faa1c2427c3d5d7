using Blog.Domain.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.Queries;

/// <summary>Selects the sessions of a user that are not over.</summary>
internal static class SessionQuery
{
    public static IQueryable<Session> OfUser(BlogDbContext context, int userId, DateTime now) =>
        from session in context.Sessions.AsNoTracking()
        where session.UserId == userId && session.ExpiresAt > now
        join user in context.Users on session.UserId equals user.Id
        where session.SecurityStamp == user.SecurityStamp
        select session;

    /// <summary>Sorts sessions, newest first, and projects them as their user sees them.</summary>
    public static IQueryable<SessionDetails> ToDetails(IQueryable<Session> sessions, string currentId) =>
        from session in sessions
        orderby session.CreatedAt descending, session.Id
        select new SessionDetails(
            session.Id,
            session.CreatedAt,
            session.LastSeenAt,
            session.ExpiresAt,
            session.UserAgent,
            session.Address,
            session.Id == currentId);
}

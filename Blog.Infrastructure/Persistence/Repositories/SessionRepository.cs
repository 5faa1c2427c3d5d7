using Blog.Domain.Common;
using Blog.Domain.Sessions;
using Blog.Infrastructure.Persistence.Queries;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.Repositories;

internal sealed class SessionRepository(BlogDbContext context) : ISessionRepository
{
    public void Add(Session session) => context.Sessions.Add(session);

    public void Remove(Session session) => context.Sessions.Remove(session);

    public Task<Session?> FindAsync(string id, CancellationToken cancellationToken) =>
        context.Sessions.FirstOrDefaultAsync(session => session.Id == id, cancellationToken);

    public Task<OffsetPage<SessionDetails>> ListAsync(
        int userId, string currentId, DateTime now, PageRequest page, CancellationToken cancellationToken) =>
        SessionQuery.ToDetails(SessionQuery.OfUser(context, userId, now), currentId)
            .ToOffsetPageAsync(page, cancellationToken);

    public Task RemoveAllAsync(int userId, string? keptId, CancellationToken cancellationToken) =>
        context.Sessions
            .Where(session => session.UserId == userId && session.Id != keptId)
            .ExecuteDeleteAsync(cancellationToken);
}

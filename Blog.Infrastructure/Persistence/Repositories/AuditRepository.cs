using Blog.Domain.Auditing;
using Blog.Domain.Common;
using Blog.Infrastructure.Persistence.Queries;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.Repositories;

internal sealed class AuditRepository(BlogDbContext context) : IAuditRepository
{
    public void Add(AuditEntry entry) => context.AuditEntries.Add(entry);

    public Task<OffsetPage<AuditEntry>> ListAsync(
        AuditFilter filter, PageRequest page, CancellationToken cancellationToken)
    {
        var entries = context.AuditEntries.AsNoTracking();
        if (filter.Action is { } action)
        {
            entries = entries.Where(entry => entry.Action == action);
        }

        if (filter.Actor is { } actor)
        {
            var folded = actor.ToLowerInvariant();
            entries = entries.Where(entry =>
                entry.ActorUsername != null && BlogDbContext.FoldCase(entry.ActorUsername) == folded);
        }

        return entries.OrderByDescending(entry => entry.Id).ToOffsetPageAsync(page, cancellationToken);
    }
}

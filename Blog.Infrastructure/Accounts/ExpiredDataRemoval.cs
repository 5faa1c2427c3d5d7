using Blog.Domain.Common;
using Blog.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Blog.Infrastructure.Accounts;

/// <summary>
/// Removes sessions and links that have expired, and entries of the audit that were kept for long enough.
/// </summary>
internal sealed class ExpiredDataRemoval(
    BlogDbContext context, IUnitOfWork unitOfWork, IOptions<AuditOptions> auditOptions, TimeProvider timeProvider)
{
    /// <summary>Other writes wait while a batch is removed.</summary>
    private const int BatchSize = 1000;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = timeProvider.GetUtcNow().UtcDateTime;
        var firstKept = now - auditOptions.Value.Retention;
        await RemoveAsync(
            context.Sessions.Where(session => session.ExpiresAt <= now).OrderBy(session => session.ExpiresAt),
            cancellationToken);
        await RemoveAsync(
            context.OneTimeLinks.Where(link => link.ExpiresAt <= now).OrderBy(link => link.Id), cancellationToken);
        await RemoveAsync(
            context.AuditEntries.Where(entry => entry.At < firstKept).OrderBy(entry => entry.At), cancellationToken);
    }

    private async Task RemoveAsync<TEntity>(IQueryable<TEntity> expired, CancellationToken cancellationToken)
    {
        int removed;
        do
        {
            removed = await unitOfWork.RunAsync(
                token => expired.Take(BatchSize).ExecuteDeleteAsync(token), cancellationToken);
        }
        while (removed == BatchSize);
    }
}

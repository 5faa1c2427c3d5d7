using Blog.Domain.Common;
using Blog.Domain.Idempotency;
using Blog.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Blog.Infrastructure.Accounts;

/// <summary>
/// Removes expired sessions, links and stored responses, and entries of the audit that were kept for long enough.
/// </summary>
internal sealed class ExpiredDataRemoval(
    BlogDbContext context, IUnitOfWork unitOfWork, IOptions<AuditOptions> auditOptions, TimeProvider timeProvider)
{
    /// <summary>Other writes wait while a batch is removed.</summary>
    private const int BatchSize = 1000;

    /// <summary>The response to an article may be as long as its text.</summary>
    private const int ResponseBatchSize = 50;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = timeProvider.GetUtcNow().UtcDateTime;
        var firstKept = now - auditOptions.Value.Retention;
        var lastExpired = now - StoredResponse.Lifetime;
        await RemoveAsync(
            context.Sessions.Where(session => session.ExpiresAt <= now).OrderBy(session => session.ExpiresAt),
            cancellationToken);
        await RemoveAsync(
            context.OneTimeLinks.Where(link => link.ExpiresAt <= now).OrderBy(link => link.Id), cancellationToken);
        await RemoveAsync(
            context.AuditEntries.Where(entry => entry.At < firstKept).OrderBy(entry => entry.At), cancellationToken);
        await RemoveAsync(
            context.StoredResponses
                .Where(response => response.CreatedAt <= lastExpired)
                .OrderBy(response => response.CreatedAt),
            cancellationToken,
            ResponseBatchSize);
    }

    private async Task RemoveAsync<TEntity>(
        IQueryable<TEntity> expired, CancellationToken cancellationToken, int batchSize = BatchSize)
    {
        int removed;
        do
        {
            removed = await unitOfWork.RunAsync(
                token => expired.Take(batchSize).ExecuteDeleteAsync(token), cancellationToken);
        }
        while (removed == batchSize);
    }
}

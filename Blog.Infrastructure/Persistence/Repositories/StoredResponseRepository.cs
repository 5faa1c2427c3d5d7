using Blog.Domain.Idempotency;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.Repositories;

internal sealed class StoredResponseRepository(BlogDbContext context) : IStoredResponseRepository
{
    public void Add(StoredResponse response) => context.StoredResponses.Add(response);

    public Task<StoredResponse?> FindAsync(IdempotentRequest request, CancellationToken cancellationToken)
    {
        var (userId, hash) = (request.UserId, request.Hash);
        return context.StoredResponses.AsNoTracking().FirstOrDefaultAsync(
            response => response.UserId == userId && response.RequestHash == hash, cancellationToken);
    }

    public Task RemoveAsync(int id, CancellationToken cancellationToken) =>
        context.StoredResponses.Where(response => response.Id == id).ExecuteDeleteAsync(cancellationToken);
}

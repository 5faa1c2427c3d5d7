using Blog.Domain.OneTimeLinks;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.Repositories;

internal sealed class OneTimeLinkRepository(BlogDbContext context) : IOneTimeLinkRepository
{
    public void Add(OneTimeLink link) => context.OneTimeLinks.Add(link);

    public void Remove(OneTimeLink link) => context.OneTimeLinks.Remove(link);

    public Task<OneTimeLink?> FindAsync(
        int userId, OneTimeLinkPurpose purpose, CancellationToken cancellationToken) =>
        context.OneTimeLinks.FirstOrDefaultAsync(
            link => link.UserId == userId && link.Purpose == purpose, cancellationToken);

    public Task<OneTimeLink?> FindAsync(
        string tokenHash, OneTimeLinkPurpose purpose, CancellationToken cancellationToken) =>
        context.OneTimeLinks.FirstOrDefaultAsync(
            link => link.TokenHash == tokenHash && link.Purpose == purpose, cancellationToken);

    public Task RemoveAsync(string email, OneTimeLinkPurpose purpose, CancellationToken cancellationToken) =>
        context.OneTimeLinks
            .Where(link => link.Purpose == purpose
                && context.Users.Any(user => user.Id == link.UserId && user.Email == email))
            .ExecuteDeleteAsync(cancellationToken);

    public Task RemoveAllAsync(int userId, CancellationToken cancellationToken) =>
        context.OneTimeLinks.Where(link => link.UserId == userId).ExecuteDeleteAsync(cancellationToken);
}

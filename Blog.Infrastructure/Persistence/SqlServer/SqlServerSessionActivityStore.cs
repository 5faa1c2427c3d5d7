using Blog.Domain.Sessions;
using Blog.Domain.Users;
using Blog.Infrastructure.Sessions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Infrastructure.Persistence.SqlServer;

/// <summary>Writes without the unit of work, which would count a write and so empty all caches.</summary>
internal sealed class SqlServerSessionActivityStore(IServiceScopeFactory scopes) : ISessionActivityStore
{
    public async ValueTask<bool> TryWriteAsync(SessionUse use, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var outdated = use.At - Session.LastSeenPrecision;
        await scope.ServiceProvider.GetRequiredService<BlogDbContext>().Sessions
            .Where(session => session.Id == use.SessionId && session.LastSeenAt <= outdated)
            .ExecuteUpdateAsync(
                setters => setters.SetProperty(session => session.LastSeenAt, use.At), cancellationToken);
        await scope.ServiceProvider.GetRequiredService<IUserRepository>()
            .SetLastSeenAsync(use.UserId, use.At, cancellationToken);
        return true;
    }
}

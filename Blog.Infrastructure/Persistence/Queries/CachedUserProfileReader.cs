using Blog.Domain.Sessions;
using Blog.Domain.Users;

namespace Blog.Infrastructure.Persistence.Queries;

/// <summary>Reads a profile from the database only where it is not in the cache.</summary>
internal sealed class CachedUserProfileReader(UserProfileReader reader, UserProfileCache cache) : IUserProfileReader
{
    public Task<SignedInUser?> FindAsync(string sessionId, CancellationToken cancellationToken) =>
        cache.GetOrReadAsync(sessionId, () => reader.FindAsync(sessionId, cancellationToken));
}

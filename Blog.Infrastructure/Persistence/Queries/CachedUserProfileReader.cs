using Blog.Domain.Users;

namespace Blog.Infrastructure.Persistence.Queries;

/// <summary>Reads a profile from the database only where it is not in the cache.</summary>
internal sealed class CachedUserProfileReader(UserProfileReader reader, UserProfileCache cache) : IUserProfileReader
{
    public Task<UserProfile?> FindAsync(int id, CancellationToken cancellationToken) =>
        cache.GetOrReadAsync(id, () => reader.FindAsync(id, cancellationToken));
}

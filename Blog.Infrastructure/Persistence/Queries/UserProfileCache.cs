using System.Collections.Concurrent;
using Blog.Domain.Users;

namespace Blog.Infrastructure.Persistence.Queries;

/// <summary>
/// Keeps the profiles that were read since the last write, because every request with a token reads one. A write of any
/// kind empties the cache.
/// </summary>
internal sealed class UserProfileCache(IDatabaseVersion version)
{
    private const int MaxProfiles = 10_000;

    private volatile Snapshot latest = new(Version: -1, []);

    public async Task<UserProfile?> GetOrReadAsync(int id, Func<Task<UserProfile?>> readAsync)
    {
        // Read the version before the profile: a profile that is newer than its version does no harm.
        var snapshot = GetSnapshot(await version.ReadAsync());
        if (snapshot.Profiles.TryGetValue(id, out var cached))
        {
            return cached;
        }

        var profile = await readAsync();
        if (profile is not null && snapshot.Profiles.Count < MaxProfiles)
        {
            snapshot.Profiles[id] = profile;
        }

        return profile;
    }

    private Snapshot GetSnapshot(long currentVersion)
    {
        var snapshot = latest;
        return snapshot.Version == currentVersion ? snapshot : latest = new Snapshot(currentVersion, []);
    }

    private sealed record Snapshot(long Version, ConcurrentDictionary<int, UserProfile> Profiles);
}

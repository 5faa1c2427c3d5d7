using System.Collections.Concurrent;
using Blog.Domain.Sessions;

namespace Blog.Infrastructure.Persistence.Queries;

/// <summary>
/// Keeps the users of sessions that were read since the last write, because every request with a token reads one. A
/// write of any kind empties the cache.
/// </summary>
internal sealed class UserProfileCache(IDatabaseVersion version)
{
    private const int MaxProfiles = 10_000;

    private volatile Snapshot latest = new(Version: -1, []);

    public async Task<SignedInUser?> GetOrReadAsync(string sessionId, Func<Task<SignedInUser?>> readAsync)
    {
        // Read the version before the profile: a profile that is newer than its version does no harm.
        var snapshot = GetSnapshot(await version.ReadAsync());
        if (snapshot.Profiles.TryGetValue(sessionId, out var cached))
        {
            return cached;
        }

        var profile = await readAsync();
        if (profile is not null && snapshot.Profiles.Count < MaxProfiles)
        {
            snapshot.Profiles[sessionId] = profile;
        }

        return profile;
    }

    private Snapshot GetSnapshot(long currentVersion)
    {
        var snapshot = latest;
        return snapshot.Version == currentVersion ? snapshot : latest = new Snapshot(currentVersion, []);
    }

    private sealed record Snapshot(long Version, ConcurrentDictionary<string, SignedInUser> Profiles);
}

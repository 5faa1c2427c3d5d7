using System.Collections.Concurrent;
using Blog.Domain.Common;
using Blog.Domain.Users;

namespace Blog.Infrastructure.Persistence.Repositories;

/// <summary>
/// Keeps the profiles that were read since the last write, where all writes are counted: every request with a token
/// asks for one. Where other copies of the program may write unseen, nothing is kept, as a token ends with a change of password.
/// </summary>
internal sealed class KeptProfiles(IWriteCounter writes)
{
    private const int MaxProfiles = 10_000;

    private volatile Kept kept = new(Writes: -1, []);

    /// <summary>Gives a profile as it is now.</summary>
    /// <param name="id">Whose.</param>
    /// <param name="readAsync">Reads it.</param>
    /// <returns>The profile, or null where there is no such user.</returns>
    public async Task<UserProfile?> GetAsync(int id, Func<Task<UserProfile?>> readAsync)
    {
        if (!writes.CountsOthers)
        {
            return await readAsync();
        }

        // Before the profile is read: one that is newer than the count does no harm.
        var current = At(writes.Read());
        if (current.Profiles.TryGetValue(id, out var known))
        {
            return known;
        }

        var profile = await readAsync();
        if (profile is not null && current.Profiles.Count < MaxProfiles)
        {
            current.Profiles[id] = profile;
        }

        return profile;
    }

    private Kept At(long count)
    {
        var current = kept;
        return current.Writes == count ? current : kept = new Kept(count, []);
    }

    private sealed record Kept(long Writes, ConcurrentDictionary<int, UserProfile> Profiles);
}

using System.Collections.Concurrent;

namespace Blog.Infrastructure.Persistence.Queries;

/// <summary>
/// Keeps the totals of lists, which every page contains, until the next write. Writes that the database
/// does not report are seen after <see cref="IDatabaseVersion.MaxPartAge"/>.
/// </summary>
internal sealed class ListCountCache(IDatabaseVersion version, TimeProvider timeProvider)
{
    private const int MaxCounts = 1_000;

    private volatile Snapshot latest = new(Version: -1, Timestamp: 0, []);

    /// <summary>Returns the kept total of a list, or counts it.</summary>
    /// <param name="key">What the list is counted under; a record that equals that of the same list.</param>
    public async Task<int> GetOrCountAsync(object key, Func<Task<int>> countAsync)
    {
        var read = await BeginAsync(key);
        return read.Count ?? read.Keep(await countAsync());
    }

    /// <summary>Begins a read of a list.</summary>
    /// <param name="key">What the list is counted under; a record that equals that of the same list.</param>
    public async ValueTask<Read> BeginAsync(object key)
    {
        // Read the version before the list: a number that is newer than its version does no harm.
        var snapshot = GetSnapshot(await version.ReadAsync());
        return new Read(snapshot.Counts, key);
    }

    private Snapshot GetSnapshot(long currentVersion)
    {
        var snapshot = latest;
        return snapshot.Version == currentVersion
            && timeProvider.GetElapsedTime(snapshot.Timestamp) < IDatabaseVersion.MaxPartAge
            ? snapshot
            : latest = new Snapshot(currentVersion, timeProvider.GetTimestamp(), []);
    }

    /// <summary>A read of a list at a version of the database.</summary>
    internal sealed class Read(ConcurrentDictionary<object, int> counts, object key)
    {
        /// <summary>The kept total, if there is one.</summary>
        public int? Count => counts.TryGetValue(key, out var count) ? count : null;

        public int Keep(int count)
        {
            if (counts.Count < MaxCounts)
            {
                counts[key] = count;
            }

            return count;
        }
    }

    private sealed record Snapshot(long Version, long Timestamp, ConcurrentDictionary<object, int> Counts);
}

using System.Collections.Concurrent;
using Blog.Domain.Articles;

namespace Blog.Infrastructure.Persistence.Queries;

/// <summary>
/// Keeps the totals of lists of articles, which every page contains, until the next write. Writes that the database
/// does not report are seen after <see cref="IDatabaseVersion.MaxAge"/>.
/// </summary>
internal sealed class ArticleCountCache(IDatabaseVersion version, TimeProvider timeProvider)
{
    private const int MaxCounts = 1_000;

    private volatile Snapshot latest = new(Version: -1, Timestamp: 0, []);

    /// <summary>Returns the kept total of a list, or counts it.</summary>
    public async Task<int> GetOrCountAsync(ArticleFilter filter, Func<Task<int>> countAsync)
    {
        var read = await BeginAsync(filter);
        return read.Count ?? read.Keep(await countAsync());
    }

    /// <summary>Begins a read of a list.</summary>
    public async ValueTask<Read> BeginAsync(ArticleFilter filter)
    {
        // Read the version before the articles: a number that is newer than its version does no harm.
        var snapshot = GetSnapshot(await version.ReadAsync());
        var key = new Key(filter with { Words = null, Sort = default, After = null }, filter.Words?.Sorted);
        return new Read(snapshot.Counts, key);
    }

    private Snapshot GetSnapshot(long currentVersion)
    {
        var snapshot = latest;
        return snapshot.Version == currentVersion
            && timeProvider.GetElapsedTime(snapshot.Timestamp) < IDatabaseVersion.MaxAge
            ? snapshot
            : latest = new Snapshot(currentVersion, timeProvider.GetTimestamp(), []);
    }

    /// <summary>What a list is counted under: its filters, and its words in any order.</summary>
    internal sealed record Key(ArticleFilter Filter, string? Words);

    /// <summary>A read of a list at a version of the database.</summary>
    internal sealed class Read(ConcurrentDictionary<Key, int> counts, Key key)
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

    private sealed record Snapshot(long Version, long Timestamp, ConcurrentDictionary<Key, int> Counts);
}

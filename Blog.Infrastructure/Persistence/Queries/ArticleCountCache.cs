namespace Blog.Infrastructure.Persistence.Queries;

/// <summary>
/// Keeps the number of all articles, which every page of the plain list contains, until the next write. Writes that the
/// database does not report are seen after <see cref="Lifetime"/>.
/// </summary>
internal sealed class ArticleCountCache(IDatabaseVersion version, TimeProvider timeProvider)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(5);

    private volatile Entry? latest;

    /// <summary>Begins a read of the list.</summary>
    /// <returns>The version that a counted number is to be kept under, and the kept number, if there is one.</returns>
    public async ValueTask<(long Version, int? Count)> GetAsync()
    {
        // Read the version before the articles: a number that is newer than its version does no harm.
        var current = await version.ReadAsync();
        return latest is { } entry
            && entry.Version == current
            && timeProvider.GetElapsedTime(entry.Timestamp) < Lifetime
                ? (current, entry.Count)
                : (current, null);
    }

    public void Set(long countedVersion, int count) =>
        latest = new Entry(countedVersion, count, timeProvider.GetTimestamp());

    private sealed record Entry(long Version, int Count, long Timestamp);
}

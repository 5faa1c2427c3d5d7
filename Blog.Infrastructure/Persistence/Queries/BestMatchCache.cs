using Blog.Domain.Articles;
using Microsoft.Extensions.Caching.Memory;

namespace Blog.Infrastructure.Persistence.Queries;

/// <summary>
/// Keeps the best matches of words that many articles contain, in their order, until the next write. All of them have
/// to be ranked before the first is known, so each page would take as long as all pages together.
/// </summary>
internal sealed class BestMatchCache(IDatabaseVersion version) : IDisposable
{
    // Of 4 bytes.
    private const int MaxIds = 2_000_000;

    private const int Gates = 16;

    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = MaxIds });

    // Requests for the same words at the same time rank them once. An error is not shared: the next request tries.
    private readonly SemaphoreSlim[] gates = [.. Enumerable.Range(0, Gates).Select(_ => new SemaphoreSlim(1))];

    public async Task<int[]> GetOrReadAsync(
        SearchWords words, Func<Task<int[]>> readAsync, CancellationToken cancellationToken)
    {
        // Read the version before the articles: an order that is newer than its version does no harm.
        var key = new Key(await version.ReadAsync(), words.Sorted);
        if (cache.TryGetValue(key, out int[]? known))
        {
            return known!;
        }

        var gate = gates[(key.GetHashCode() & int.MaxValue) % Gates];
        await gate.WaitAsync(cancellationToken);
        try
        {
            if (cache.TryGetValue(key, out known))
            {
                return known!;
            }

            var ids = await readAsync();
            return cache.Set(
                key,
                ids,
                new MemoryCacheEntryOptions
                {
                    Size = ids.Length,
                    AbsoluteExpirationRelativeToNow = IDatabaseVersion.MaxPartAge,
                });
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose()
    {
        cache.Dispose();
        foreach (var gate in gates)
        {
            gate.Dispose();
        }
    }

    private sealed record Key(long Version, string Words);
}

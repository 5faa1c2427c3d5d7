using System.Collections.Concurrent;
using Microsoft.AspNetCore.OutputCaching;

namespace Blog.Tests.Support;

/// <summary>An output cache whose responses do not expire.</summary>
public sealed class InspectableOutputCacheStore : IOutputCacheStore
{
    private readonly ConcurrentDictionary<string, (byte[] Response, string[] Tags)> entries = new();

    public IReadOnlyCollection<string> Keys => [.. entries.Keys];

    public ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken) =>
        ValueTask.FromResult(entries.TryGetValue(key, out var entry) ? entry.Response : null);

    public ValueTask SetAsync(
        string key, byte[] value, string[]? tags, TimeSpan validFor, CancellationToken cancellationToken)
    {
        entries[key] = (value, tags ?? []);
        return ValueTask.CompletedTask;
    }

    public ValueTask EvictByTagAsync(string tag, CancellationToken cancellationToken)
    {
        foreach (var (key, _) in entries.Where(entry => entry.Value.Tags.Contains(tag)))
        {
            entries.TryRemove(key, out _);
        }

        return ValueTask.CompletedTask;
    }
}

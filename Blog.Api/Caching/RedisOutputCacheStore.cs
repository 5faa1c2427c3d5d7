using Blog.Infrastructure.Caching;
using Microsoft.AspNetCore.OutputCaching;

namespace Blog.Api.Caching;

/// <summary>
/// Stores responses in Redis, where all instances of the program find them, and in memory while Redis is not available.
/// A command that fails is a miss.
/// </summary>
/// <remarks>
/// Commands are not cancelled with the request, because other requests for the same response wait for them too.
/// </remarks>
internal sealed class RedisOutputCacheStore(
    [FromKeyedServices(RedisOutputCacheStore.RedisKey)] IOutputCacheStore redisStore,
    [FromKeyedServices(RedisOutputCacheStore.MemoryKey)] IOutputCacheStore memoryStore,
    RedisConnection redis) : IOutputCacheStore
{
    /// <summary>The key of the framework's store in Redis.</summary>
    public const string RedisKey = "redis";

    /// <summary>The key of the framework's store in memory.</summary>
    public const string MemoryKey = "memory";

    public async ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken) => redis.IsAvailable
        ? await redis.TryExecuteAsync(_ => redisStore.GetAsync(key, CancellationToken.None).AsTask())
        : await memoryStore.GetAsync(key, cancellationToken);

    public async ValueTask SetAsync(
        string key, byte[] value, string[]? tags, TimeSpan validFor, CancellationToken cancellationToken)
    {
        if (redis.IsAvailable)
        {
            await redis.TryExecuteAsync(async _ =>
            {
                // Without tags: Redis removes the response when it expires, and keeping sets of keys costs more.
                await redisStore.SetAsync(key, value, tags: null, validFor, CancellationToken.None);
                return true;
            });
        }
        else
        {
            await memoryStore.SetAsync(key, value, tags, validFor, cancellationToken);
        }
    }

    /// <summary>Evicts from memory only; in Redis responses have no tags.</summary>
    public ValueTask EvictByTagAsync(string tag, CancellationToken cancellationToken) =>
        memoryStore.EvictByTagAsync(tag, cancellationToken);
}

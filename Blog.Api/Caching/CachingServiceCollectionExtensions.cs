using Blog.Infrastructure.Caching;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.OutputCaching.StackExchangeRedis;

namespace Blog.Api.Caching;

internal static class CachingServiceCollectionExtensions
{
    // More than a thousand pages of a list.
    private const long MaxCacheBytes = 16 * 1024 * 1024;

    // Larger than any page of the sitemap.
    private const long MaxBodyBytes = 4 * 1024 * 1024;

    private const string RedisKeyPrefix = "blog:";

    /// <summary>Adds the output cache for anonymous requests: in Redis where it is set, otherwise in memory.</summary>
    public static IServiceCollection AddCaching(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<AnonymousOutputCachePolicy>();
        services.AddOutputCache(options =>
        {
            options.SizeLimit = MaxCacheBytes;
            options.MaximumBodySize = MaxBodyBytes;

            // The default key has the path in upper case, but slugs are case-sensitive.
            options.UseCaseSensitivePaths = true;
        });
        services.AddOptions<OutputCacheOptions>().Configure<AnonymousOutputCachePolicy>(
            (options, policy) => options.AddPolicy(AnonymousOutputCachePolicy.Name, policy));
        return CacheOptions.HasRedis(configuration) ? services.AddRedisOutputCache() : services;
    }

    private static IServiceCollection AddRedisOutputCache(this IServiceCollection services)
    {
        services.MoveOutputCacheStore(RedisOutputCacheStore.MemoryKey);
        services.AddStackExchangeRedisOutputCache(options => options.InstanceName = RedisKeyPrefix);
        services.AddOptions<RedisOutputCacheOptions>().Configure<RedisConnection>((options, redis) =>
            options.ConnectionMultiplexerFactory = () => Task.FromResult(redis.Multiplexer));
        services.MoveOutputCacheStore(RedisOutputCacheStore.RedisKey);
        return services.AddSingleton<IOutputCacheStore, RedisOutputCacheStore>();
    }

    /// <summary>Gives the framework's store, which is internal, a key, so that another can use it.</summary>
    private static void MoveOutputCacheStore(this IServiceCollection services, string key)
    {
        var store = services.Last(
            service => service.ServiceType == typeof(IOutputCacheStore) && !service.IsKeyedService);
        services.Remove(store);
        services.AddKeyedSingleton(key, (provider, _) => (IOutputCacheStore)(
            store.ImplementationFactory?.Invoke(provider)
            ?? ActivatorUtilities.CreateInstance(provider, store.ImplementationType!)));
    }
}

using Blog.Infrastructure.Configuration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Infrastructure.Caching;

internal static class RedisServiceCollectionExtensions
{
    /// <summary>Adds the connection to Redis and the count of writes in it, if <c>Cache:Redis</c> is set.</summary>
    public static IServiceCollection AddRedis(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddValidatedOptions<CacheOptions>(configuration);
        if (CacheOptions.HasRedis(configuration))
        {
            services.AddSingleton<RedisConnection>();
            services.AddHostedService(provider => provider.GetRequiredService<RedisConnection>());
            services.AddSingleton<RedisDatabaseVersion>();
        }

        return services;
    }
}

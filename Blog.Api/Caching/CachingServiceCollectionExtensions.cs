using Microsoft.AspNetCore.OutputCaching;

namespace Blog.Api.Caching;

internal static class CachingServiceCollectionExtensions
{
    // More than a thousand pages of a list.
    private const long MaxCacheBytes = 16 * 1024 * 1024;

    // A sitemap can be larger and is not cached then.
    private const long MaxBodyBytes = 1024 * 1024;

    /// <summary>Adds the output cache for anonymous requests.</summary>
    public static IServiceCollection AddCaching(this IServiceCollection services)
    {
        services.AddSingleton<AnonymousOutputCachePolicy>();
        services.AddOutputCache(options =>
        {
            options.SizeLimit = MaxCacheBytes;
            options.MaximumBodySize = MaxBodyBytes;

            // The default key has the path in upper case, where "σ" and "ς", which may name two users, are equal.
            options.UseCaseSensitivePaths = true;
        });
        services.AddOptions<OutputCacheOptions>().Configure<AnonymousOutputCachePolicy>(
            (options, policy) => options.AddPolicy(AnonymousOutputCachePolicy.Name, policy));
        return services;
    }
}

using Microsoft.AspNetCore.OutputCaching;

namespace Blog.Api.Caching;

/// <summary>Sets up what is kept of answers.</summary>
internal static class CachingServiceCollectionExtensions
{
    /// <summary>In bytes: more than a thousand pages of a list.</summary>
    private const long MaxSize = 16 * 1024 * 1024;

    /// <summary>In bytes; a sitemap may have more.</summary>
    private const long MaxBodySize = 1024 * 1024;

    /// <summary>Adds the cache of answers.</summary>
    /// <param name="services">What to add to.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddCaching(this IServiceCollection services)
    {
        services.AddSingleton<AnonymousOutputCachePolicy>();
        services.AddOutputCache(options =>
        {
            options.SizeLimit = MaxSize;
            options.MaximumBodySize = MaxBodySize;

            // Not by their capitals: "σ" and "ς" have the same one, and are names of two users.
            options.UseCaseSensitivePaths = true;
        });
        services.AddOptions<OutputCacheOptions>().Configure<AnonymousOutputCachePolicy>(
            (options, policy) => options.AddPolicy(AnonymousOutputCachePolicy.Name, policy));
        return services;
    }
}

using Blog.Infrastructure.Configuration;

namespace Blog.Api.Feeds;

/// <summary>Sets up the feed and the sitemap.</summary>
internal static class FeedServiceCollectionExtensions
{
    /// <summary>Adds what writes them.</summary>
    /// <param name="services">What to add to.</param>
    /// <param name="configuration">The settings.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddFeeds(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddValidatedOptions<SiteOptions>(configuration);
        services.AddHttpContextAccessor();
        services.AddScoped<SiteUrls>();
        services.AddScoped<AtomFeed>();
        services.AddScoped<Sitemap>();
        return services;
    }
}

using Blog.Infrastructure.Configuration;

namespace Blog.Api.Feeds;

internal static class FeedServiceCollectionExtensions
{
    /// <summary>Adds the Atom feed and the sitemap.</summary>
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

using Blog.Domain.Mail;
using Blog.Infrastructure.Configuration;
using Microsoft.Extensions.Options;

namespace Blog.Api.Feeds;

internal static class FeedServiceCollectionExtensions
{
    /// <summary>Adds the Atom feed, the sitemap and the links in mails.</summary>
    public static IServiceCollection AddFeeds(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddValidatedOptions<SiteOptions>(configuration);
        services.AddSingleton<IValidateOptions<SiteOptions>, MailUrlValidator>();
        services.AddSingleton(provider => CreateLinks(provider.GetRequiredService<IOptions<SiteOptions>>().Value));
        services.AddHttpContextAccessor();
        services.AddScoped<SiteUrls>();
        services.AddScoped<AtomFeed>();
        services.AddScoped<Sitemap>();
        return services;
    }

    private static SiteLinks CreateLinks(SiteOptions options) => new(
        options.Title, ToTemplate(options.PasswordResetUrl), ToTemplate(options.EmailConfirmationUrl));

    private static string? ToTemplate(string? url) =>
        url is null ? null : SiteUrls.ToAscii(url, SiteLinks.TokenPlaceholder);
}

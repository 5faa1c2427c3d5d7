using Blog.Infrastructure.Configuration;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace Blog.Api.Hosting;

internal static class HostingServiceCollectionExtensions
{
    /// <summary>Adds the limits of the server, forwarded headers and CORS.</summary>
    public static IServiceCollection AddHosting(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<KestrelServerOptions>(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = RequestSizeLimits.Default;
            options.Limits.MaxRequestBufferSize = RequestSizeLimits.ReceivedAhead;
        });

        services.AddValidatedOptions<ProxyOptions>(configuration);
        services.AddOptions<ForwardedHeadersOptions>()
            .Configure<IOptions<ProxyOptions>>((options, proxies) => proxies.Value.Apply(options));

        // RequestHostMiddleware filters hosts.
        services.Configure<HostFilteringOptions>(options => options.AllowedHosts = ["*"]);

        services.AddCors();
        services.AddValidatedOptions<CrossOriginOptions>(configuration);
        services.AddOptions<CorsOptions>().Configure<IOptions<CrossOriginOptions>, IHostEnvironment>(
            (options, crossOrigin, environment) => crossOrigin.Value.Apply(options, environment));

        services.AddHostedService<ListeningAddressLogger>();
        return services;
    }
}

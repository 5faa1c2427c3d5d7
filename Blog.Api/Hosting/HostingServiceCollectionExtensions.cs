using Blog.Infrastructure.Configuration;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;

namespace Blog.Api.Hosting;

/// <summary>Sets up what stands between the network and the controllers.</summary>
internal static class HostingServiceCollectionExtensions
{
    /// <summary>The most bytes that a request's body may have: 1 MiB.</summary>
    public const int MaxRequestBodySize = 1024 * 1024;

    /// <summary>
    /// The argument by which settings are read once, at the start. To read them again the framework would watch all of
    /// the content root, the database under it too, and wake up at each page that is written there.
    /// </summary>
    public const string KeepSettings = "--hostBuilder:reloadConfigOnChange=false";

    private const string MapperLicenseCategory = "LuckyPennySoftware.AutoMapper.License";

    /// <summary>Lets the settings beside the program hold wherever it is called from; those of the content root, which is that place, come after and win.</summary>
    /// <param name="builder">What to add to.</param>
    public static void AddOwnSettings(this WebApplicationBuilder builder)
    {
        var folder = new PhysicalFileProvider(AppContext.BaseDirectory);
        string[] files = ["appsettings.json", $"appsettings.{builder.Environment.EnvironmentName}.json"];
        foreach (var (index, file) in files.Index())
        {
            builder.Configuration.Sources.Insert(
                index, new JsonConfigurationSource { FileProvider = folder, Path = file, Optional = true });
        }
    }

    /// <summary>Sets up the log; reminders of AutoMapper's licence are left out where no key is set, as the README says which licence applies.</summary>
    /// <param name="builder">What to add to.</param>
    public static void AddLogging(this WebApplicationBuilder builder)
    {
        builder.Logging.AddConsoleLog();
        if (string.IsNullOrEmpty(builder.Configuration["AutoMapper:LicenseKey"]))
        {
            builder.Logging.AddFilter(MapperLicenseCategory, LogLevel.None);
        }
    }

    /// <summary>Adds limits, proxies and cross-origin rules.</summary>
    /// <param name="services">What to add to.</param>
    /// <param name="configuration">The settings.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddHosting(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<KestrelServerOptions>(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = MaxRequestBodySize;
        });

        services.AddValidatedOptions<ProxyOptions>(configuration);
        services.AddOptions<ForwardedHeadersOptions>()
            .Configure<IOptions<ProxyOptions>>((options, proxies) => proxies.Value.Apply(options));

        services.AddCors();
        services.AddValidatedOptions<CrossOriginOptions>(configuration);
        services.AddOptions<CorsOptions>().Configure<IOptions<CrossOriginOptions>, IHostEnvironment>(
            (options, settings, environment) => settings.Value.Apply(options, environment));

        services.AddHostedService<ListeningAddressLogger>();
        return services;
    }

    /// <summary>Writes one line for each request.</summary>
    /// <param name="app">What to add to.</param>
    public static void UseRequestLogging(this WebApplication app) => app.UseMiddleware<RequestLoggingMiddleware>();

    /// <summary>Tells browsers to come back by HTTPS alone, once they came by it; not in Development, where the same localhost serves other things.</summary>
    /// <param name="app">What to add to.</param>
    public static void UseTransportSecurity(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }
    }
}

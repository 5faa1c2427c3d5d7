using Blog.Api.Feeds;
using Blog.Api.OpenApi;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace Blog.Api.Hosting;

/// <summary>
/// Logs the URLs of the API and of Swagger UI after the server has started, and whether links depend on the request.
/// </summary>
internal sealed partial class ListeningAddressLogger(
    IServer server,
    IHostApplicationLifetime lifetime,
    IHostEnvironment environment,
    IOptions<SwaggerOptions> swagger,
    IOptions<SiteOptions> site,
    ILogger<ListeningAddressLogger> logger)
    : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(LogAddresses);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void LogAddresses()
    {
        foreach (var address in server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [])
        {
            var url = address
                .Replace("0.0.0.0", "localhost", StringComparison.Ordinal)
                .Replace("[::]", "localhost", StringComparison.Ordinal);
            LogApi(url);
            if (swagger.Value.Enabled)
            {
                LogSwagger(url);
            }
        }

        if (site.Value.Url is null && !environment.IsDevelopment())
        {
            LogSiteUrlMissing();
        }
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "The blog's API is at {Url}")]
    private partial void LogApi(string url);

    [LoggerMessage(EventId = 2, Level = LogLevel.Information, Message = "Swagger UI is at {Url}/swagger")]
    private partial void LogSwagger(string url);

    [LoggerMessage(
        EventId = 3,
        Level = LogLevel.Warning,
        Message = "Site:Url is not set, so links have the host of the request. Set it to the blog's address, "
            + "such as https://blog.example/.")]
    private partial void LogSiteUrlMissing();
}

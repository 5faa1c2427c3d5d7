using Blog.Api.Hosting;
using Blog.Infrastructure.Diagnostics;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Blog.Api.Telemetry;

internal static class TelemetryServiceCollectionExtensions
{
    private const string DefaultServiceName = "blog";

    /// <summary>
    /// Adds OpenTelemetry, which sends traces and metrics to <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>. Adds nothing where
    /// that is not set.
    /// </summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration[TelemetryOptions.EndpointSetting] is not { Length: > 0 } endpoint)
        {
            return services;
        }

        services.AddOptions<TelemetryOptions>()
            .Configure(options => options.Endpoint = endpoint)
            .Validate(options => options.HasValidEndpoint(), TelemetryOptions.InvalidEndpointMessage)
            .ValidateOnStart();
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(
                configuration[TelemetryOptions.ServiceNameSetting] ?? DefaultServiceName))
            .WithTracing(tracing => tracing
                .AddAspNetCoreInstrumentation(options => options.Filter = IsTraced)
                .AddSqlClientInstrumentation()
                .AddOtlpExporter())
            .WithMetrics(metrics => metrics
                .AddAspNetCoreInstrumentation()
                .AddRuntimeInstrumentation()
                .AddSqlClientInstrumentation()
                .AddMeter(BlogMetrics.MeterName)
                .AddOtlpExporter());
        return services;
    }

    // Orchestrators poll the health checks every few seconds.
    private static bool IsTraced(HttpContext context) => !HealthEndpoints.Contains(context.Request.Path);
}

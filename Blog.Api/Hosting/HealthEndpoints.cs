using Blog.Infrastructure;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Blog.Api.Hosting;

internal static class HealthEndpoints
{
    private const string Path = "/health";

    public static bool Contains(PathString path) => path.StartsWithSegments(Path);

    /// <summary>
    /// Maps <c>/health/live</c>, which tells whether the program runs, and <c>/health/ready</c>, which tells whether
    /// it can serve requests.
    /// </summary>
    public static void MapHealthEndpoints(this WebApplication app)
    {
        app.MapHealthEndpoint("live", check => false);
        app.MapHealthEndpoint("ready", check => check.Tags.Contains(DependencyInjection.ReadyTag));
    }

    private static void MapHealthEndpoint(
        this WebApplication app, string name, Func<HealthCheckRegistration, bool> predicate)
    {
        var options = new HealthCheckOptions { Predicate = predicate, ResponseWriter = WriteResponseAsync };
        app.MapHealthChecks($"{Path}/{name}", options)
            .WithMetadata(new HttpMethodMetadata([HttpMethods.Get]))
            .AllowAnonymous()
            .DisableRateLimiting();
    }

    // Errors are in the log only, because the endpoints are public.
    private static Task WriteResponseAsync(HttpContext context, HealthReport report) =>
        context.Response.WriteAsJsonAsync(new
        {
            status = report.Status.ToString(),
            checks = report.Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Status.ToString()),
        });
}

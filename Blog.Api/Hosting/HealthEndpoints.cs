using Blog.Infrastructure;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Blog.Api.Hosting;

/// <summary>Where an operator asks how the program is: <c>/health/live</c> whether it runs, <c>/health/ready</c> whether it can serve.</summary>
internal static class HealthEndpoints
{
    /// <summary>Adds the two endpoints.</summary>
    /// <param name="app">What to add to.</param>
    public static void MapHealth(this WebApplication app)
    {
        app.Map("live", check => false);
        app.Map("ready", check => check.Tags.Contains(DependencyInjection.ReadyTag));
    }

    private static void Map(this WebApplication app, string name, Func<HealthCheckRegistration, bool> predicate) =>
        app.MapHealthChecks($"/health/{name}", new HealthCheckOptions { Predicate = predicate, ResponseWriter = WriteAsync })
            .AllowAnonymous();

    // The names of the checks and their states, but not what went wrong: that is in the log.
    private static Task WriteAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(new
    {
        status = report.Status.ToString(),
        checks = report.Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Status.ToString()),
    });
}

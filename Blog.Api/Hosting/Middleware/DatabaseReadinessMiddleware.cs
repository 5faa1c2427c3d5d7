using Blog.Infrastructure.Persistence.Startup;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace Blog.Api.Hosting;

/// <summary>Answers 503 to what needs the database while it is not ready: not reached yet, or half migrated.</summary>
internal static class DatabaseReadinessMiddleware
{
    /// <summary>Adds the gate; it comes after routing, which says who needs the database.</summary>
    /// <param name="app">What to add to.</param>
    /// <returns>The same application.</returns>
    public static IApplicationBuilder UseDatabaseReadiness(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var readiness = context.RequestServices.GetRequiredService<IDatabaseReadiness>();
        if (readiness.IsReady || context.GetEndpoint()?.Metadata.GetMetadata<ControllerActionDescriptor>() is null)
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Task.CompletedTask;
    });
}

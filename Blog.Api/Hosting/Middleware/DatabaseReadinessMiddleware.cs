using Blog.Infrastructure.Persistence.Startup;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace Blog.Api.Hosting.Middleware;

/// <summary>
/// Responds with 503 to requests for controllers while the database is not migrated, or missing.
/// </summary>
internal sealed class DatabaseReadinessMiddleware(RequestDelegate next, IDatabaseReadiness readiness)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (readiness.IsServing || context.GetEndpoint()?.Metadata.GetMetadata<ControllerActionDescriptor>() is null)
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Task.CompletedTask;
    }
}

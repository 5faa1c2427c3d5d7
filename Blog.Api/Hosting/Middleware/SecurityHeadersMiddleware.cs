using Microsoft.Extensions.Primitives;

namespace Blog.Api.Hosting.Middleware;

/// <summary>Adds the response headers that restrict what browsers and caches may do with a response.</summary>
internal sealed class SecurityHeadersMiddleware(RequestDelegate next)
{
    // Swagger UI runs its own scripts and uses inline styles.
    private const string SwaggerPolicy =
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(AddHeadersAsync, context);
        return next(context);
    }

    private static Task AddHeadersAsync(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        if (context.Request.Path.StartsWithSegments("/swagger"))
        {
            SecurityHeaders.AddTo(headers, SwaggerPolicy);
        }
        else
        {
            SecurityHeaders.AddTo(headers);
        }

        // Responses to authenticated requests must not be cached unless the endpoint allows it.
        if (!StringValues.IsNullOrEmpty(context.Request.Headers.Authorization)
            && StringValues.IsNullOrEmpty(headers.CacheControl))
        {
            headers.CacheControl = "no-store";
        }

        return Task.CompletedTask;
    }
}

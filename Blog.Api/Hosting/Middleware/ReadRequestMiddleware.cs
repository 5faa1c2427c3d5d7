using Microsoft.Net.Http.Headers;

namespace Blog.Api.Hosting.Middleware;

/// <summary>
/// Handles HEAD requests as GET requests (RFC 9110, section 9.3.2); the server does not send the response body. Removes
/// the preconditions of both: only changes have some, but the framework would evaluate them for files, with 412.
/// </summary>
internal sealed class ReadRequestMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var isHead = HttpMethods.IsHead(context.Request.Method);
        if (isHead || HttpMethods.IsGet(context.Request.Method))
        {
            context.Request.Headers.Remove(HeaderNames.IfMatch);
            context.Request.Headers.Remove(HeaderNames.IfUnmodifiedSince);
        }

        return isHead ? HandleAsGetAsync(context) : next(context);
    }

    private async Task HandleAsGetAsync(HttpContext context)
    {
        context.Request.Method = HttpMethods.Get;
        try
        {
            await next(context);
        }
        finally
        {
            context.Request.Method = HttpMethods.Head;
        }
    }
}

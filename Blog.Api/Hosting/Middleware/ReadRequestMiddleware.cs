using Microsoft.Net.Http.Headers;

namespace Blog.Api.Hosting.Middleware;

/// <summary>
/// Handles HEAD requests as GET requests (RFC 9110, section 9.3.2); the server does not send the response body. Removes
/// the conditions of both that do not apply, which the framework would evaluate for files.
/// </summary>
internal sealed class ReadRequestMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var isHead = HttpMethods.IsHead(context.Request.Method);
        if (isHead || HttpMethods.IsGet(context.Request.Method))
        {
            RemoveConditions(context.Request.Headers);
        }

        return isHead ? HandleAsGetAsync(context) : next(context);
    }

    private static void RemoveConditions(IHeaderDictionary headers)
    {
        // Only changes have preconditions.
        headers.Remove(HeaderNames.IfMatch);
        headers.Remove(HeaderNames.IfUnmodifiedSince);

        // If-None-Match has precedence (RFC 9110, section 13.1.3).
        if (headers.IfNoneMatch.Count > 0)
        {
            headers.Remove(HeaderNames.IfModifiedSince);
        }
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

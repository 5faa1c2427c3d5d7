namespace Blog.Api.Hosting.Middleware;

/// <summary>
/// Handles HEAD requests as GET requests (RFC 9110, section 9.3.2). The server does not send the response body.
/// </summary>
internal sealed class HeadRequestMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context) =>
        HttpMethods.IsHead(context.Request.Method) ? HandleAsGetAsync(context) : next(context);

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

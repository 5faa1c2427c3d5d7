namespace Blog.Api.Hosting;

/// <summary>Answers HEAD wherever there is a GET, with the same headers (RFC 9110, section 9.3.2); the server itself leaves the body out.</summary>
internal static class HeadRequestMiddleware
{
    /// <summary>Adds the answering; it comes before routing, which knows GET alone.</summary>
    /// <param name="app">What to add to.</param>
    /// <returns>The same application.</returns>
    public static IApplicationBuilder UseHeadRequests(this IApplicationBuilder app) => app.Use(
        (context, next) => HttpMethods.IsHead(context.Request.Method) ? AnswerAsync(context, next) : next(context));

    private static async Task AnswerAsync(HttpContext context, RequestDelegate next)
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

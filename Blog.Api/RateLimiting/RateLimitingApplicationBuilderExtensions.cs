namespace Blog.Api.RateLimiting;

internal static class RateLimitingApplicationBuilderExtensions
{
    public static IApplicationBuilder UseRefusalDelay(this IApplicationBuilder app) =>
        app.UseMiddleware<RefusalDelayMiddleware>();
}

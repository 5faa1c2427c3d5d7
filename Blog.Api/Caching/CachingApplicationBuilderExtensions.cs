namespace Blog.Api.Caching;

internal static class CachingApplicationBuilderExtensions
{
    /// <summary>Must come right after the output cache, whose misses it sees.</summary>
    public static IApplicationBuilder UseRequestCoalescing(this IApplicationBuilder app) =>
        app.UseMiddleware<RequestCoalescingMiddleware>();
}

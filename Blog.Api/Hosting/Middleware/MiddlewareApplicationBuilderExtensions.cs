namespace Blog.Api.Hosting.Middleware;

internal static class MiddlewareApplicationBuilderExtensions
{
    public static IApplicationBuilder UseRequestLogging(this IApplicationBuilder app) =>
        app.UseMiddleware<RequestLoggingMiddleware>();

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) =>
        app.UseMiddleware<SecurityHeadersMiddleware>();

    /// <summary>Must come after the forwarded headers, and before everything that reads the host.</summary>
    public static IApplicationBuilder UseRequestHost(this IApplicationBuilder app) =>
        app.UseMiddleware<RequestHostMiddleware>();

    /// <summary>Adds HSTS, except in Development, where other programs use the same localhost.</summary>
    public static IApplicationBuilder UseStrictTransportSecurity(this WebApplication app) =>
        app.Environment.IsDevelopment() ? app : app.UseHsts();

    /// <summary>Must come after the exception handler, which responds to its exceptions.</summary>
    public static IApplicationBuilder UseRequestBodies(this IApplicationBuilder app) =>
        app.UseMiddleware<RequestBodyMiddleware>();

    /// <summary>Must come before routing, which knows GET only.</summary>
    public static IApplicationBuilder UseReadRequests(this IApplicationBuilder app) =>
        app.UseMiddleware<ReadRequestMiddleware>();

    /// <summary>Must come after routing, which selects the endpoint.</summary>
    public static IApplicationBuilder UseDatabaseReadiness(this IApplicationBuilder app) =>
        app.UseMiddleware<DatabaseReadinessMiddleware>();
}

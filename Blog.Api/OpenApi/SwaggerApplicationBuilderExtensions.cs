using Blog.Api.RateLimiting;
using Microsoft.Extensions.Options;

namespace Blog.Api.OpenApi;

internal static class SwaggerApplicationBuilderExtensions
{
    private const string Path = "/swagger";

    private const string DocumentPattern = Path + "/{name}/swagger.{format}";

    /// <summary>Serves the OpenAPI documents and Swagger UI if <see cref="SwaggerOptions"/> enable them.</summary>
    public static WebApplication UseBlogSwagger(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<SwaggerOptions>>().Value.Enabled)
        {
            app.UseWhen(
                context => context.Request.Path.StartsWithSegments(Path),
                swagger => swagger.UseSwaggerUI());
            app.MapGet(DocumentPattern, GetDocument)
                .ExcludeFromDescription()
                .AllowAnonymous()
                .RequireRateLimiting(RateLimitPolicies.LargeResponses);
            app.MapGet("/", () => Results.Redirect(Path)).ExcludeFromDescription().AllowAnonymous();
        }

        return app;
    }

    private static IResult GetDocument(
        string name, string format, OpenApiDocumentCache documents, HttpResponse response)
    {
        if (documents.Find(name, format) is not { } document)
        {
            return Results.NotFound();
        }

        // Without this header caches would estimate how long the response is fresh.
        response.Headers.CacheControl = "no-cache";
        return document;
    }
}

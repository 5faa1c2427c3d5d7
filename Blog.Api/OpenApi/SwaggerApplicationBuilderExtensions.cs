using Microsoft.Extensions.Options;

namespace Blog.Api.OpenApi;

internal static class SwaggerApplicationBuilderExtensions
{
    private const string Path = "/swagger";

    /// <summary>Serves the OpenAPI documents and Swagger UI if <see cref="SwaggerOptions"/> enable them.</summary>
    public static WebApplication UseBlogSwagger(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<SwaggerOptions>>().Value.Enabled)
        {
            app.UseWhen(
                context => context.Request.Path.StartsWithSegments(Path),
                swagger => swagger.UseSwagger().UseSwaggerUI());
            app.MapGet("/", () => Results.Redirect(Path)).ExcludeFromDescription().AllowAnonymous();
        }

        return app;
    }
}

using System.Reflection;
using Blog.Api.RealWorld;
using Blog.Infrastructure.Configuration;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace Blog.Api.OpenApi;

/// <summary>Sets up the OpenAPI documents, one for each surface, and Swagger UI.</summary>
internal static class SwaggerServices
{
    /// <summary>The name of the native surface's document.</summary>
    public const string Document = "v1";

    /// <summary>Adds what makes the documents.</summary>
    /// <param name="services">What to add to.</param>
    /// <param name="configuration">The settings.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddSwagger(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddValidatedOptions<SwaggerOptions>(configuration);
        services.AddSwaggerGen(options =>
        {
            options.SwaggerDoc(Document, new OpenApiInfo
            {
                Title = "Blog",
                Version = Document,
                Description = "People sign up, sign in, write articles with tags, and comment. Sign in, copy the token from the answer, press Authorize and paste it.",
            });
            options.SwaggerDoc(RealWorldSurface.Document, new OpenApiInfo
            {
                Title = "Blog for RealWorld front ends",
                Version = Document,
                Description = "The same blog as front ends made for RealWorld (Conduit) know it; their base URL is the one of this server with /api. Log in, copy the token from the answer, press Authorize and paste it. `Authorization: Token …` is as good as `Authorization: Bearer …`.",
            });
            options.DocInclusionPredicate((document, description) => (description.GroupName ?? Document) == document);
            options.IncludeXmlComments(Path.Combine(AppContext.BaseDirectory, $"{Assembly.GetExecutingAssembly().GetName().Name}.xml"), includeControllerXmlComments: true);
            options.CustomOperationIds(description => ((Microsoft.AspNetCore.Mvc.Controllers.ControllerActionDescriptor)description.ActionDescriptor).ActionName);
            options.CustomSchemaIds(SchemaIds.Of);
            options.SupportNonNullableReferenceTypes();
            options.NonNullableReferenceTypesAsRequired();
            options.UseAllOfToExtendReferenceSchemas();
            options.AddSecurityDefinition(BearerSecurity.Scheme, BearerSecurity.Definition);
            options.RequestBodyFilter<RequestBodies>();
            options.OperationFilter<CommonResponses>();
            options.OperationFilter<ErrorExamples>();
            options.OperationFilter<BearerSecurity>();
            options.SchemaFilter<ContractSchemas>();
        });
        return services;
    }

    /// <summary>Serves the documents and the page, and leads there from the root, unless the settings say no.</summary>
    /// <param name="app">What to add to.</param>
    /// <returns>The same application.</returns>
    public static WebApplication UseBlogSwagger(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<SwaggerOptions>>().Value.Enabled)
        {
            app.UseWhen(
                context => context.Request.Path.StartsWithSegments("/swagger"),
                swagger =>
                {
                    swagger.UseSwagger();
                    swagger.UseSwaggerUI(options =>
                    {
                        options.DocumentTitle = "Blog";
                        options.SwaggerEndpoint($"/swagger/{Document}/swagger.json", "Blog");
                        options.SwaggerEndpoint($"/swagger/{RealWorldSurface.Document}/swagger.json", "RealWorld");
                        options.DisplayOperationId();
                        options.DisplayRequestDuration();
                        options.EnablePersistAuthorization();
                        options.EnableTryItOutByDefault();
                    });
                });
            app.MapGet("/", () => Results.Redirect("/swagger")).ExcludeFromDescription().AllowAnonymous();
        }

        return app;
    }
}

using Blog.Api.Errors;
using Blog.Api.OpenApi.Filters;
using Blog.Api.RealWorld.Errors;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;
using Swashbuckle.AspNetCore.SwaggerUI;

namespace Blog.Api.RealWorld;

internal static class RealWorldServiceCollectionExtensions
{
    private static readonly string[] Tags =
        ["Users", "User", "Articles", "Comments", "Favorites", "Profile", "Tags"];

    /// <summary>
    /// Adds the error format, validation messages, authentication scheme and OpenAPI document of the RealWorld API.
    /// Call it after <see cref="ErrorServiceCollectionExtensions.AddErrors"/>, whose formatter it overrides.
    /// </summary>
    public static IServiceCollection AddRealWorld(this IServiceCollection services)
    {
        services.AddSingleton<IErrorFormatter, RealWorldErrorFormatter>();
        services.PostConfigure<MvcOptions>(AddValidationMessages);
        services.PostConfigure<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme, TokenScheme.Configure);
        services.PostConfigure<SwaggerGenOptions>(AddDocument);
        services.PostConfigure<SwaggerUIOptions>(AddEndpoint);
        return services;
    }

    // After all other providers, whose messages it replaces.
    private static void AddValidationMessages(MvcOptions options) =>
        options.ModelMetadataDetailsProviders.Add(new ValidationMessageProvider());

    private static void AddDocument(SwaggerGenOptions options)
    {
        options.SwaggerDoc(RealWorldApi.DocumentName, new OpenApiInfo
        {
            Title = "Blog for RealWorld front ends",
            Version = "v1",
            Description = "The same blog for front ends made for RealWorld (Conduit), with /api as their base URL. "
                + "To try it, register, copy the token from the response, press Authorize and paste it. "
                + "After that, the examples of all operations work as they are, from top to bottom. "
                + "Both `Authorization: Token …` and `Authorization: Bearer …` are accepted.",
        });

        options.DocumentFilter<TagOrderDocumentFilter>(RealWorldApi.DocumentName, Tags);
        options.DocumentFilter<SecuritySchemeDocumentFilter>(
            RealWorldApi.DocumentName,
            TokenScheme.Name,
            "The token from registering or logging in, without the word Token or Bearer.");

        // RealWorld contracts are named as in its specification.
        var getSchemaId = options.SchemaGeneratorOptions.SchemaIdSelector;
        options.CustomSchemaIds(type => RealWorldApi.Contains(type) ? type.Name : getSchemaId(type));
    }

    private static void AddEndpoint(SwaggerUIOptions options) =>
        options.SwaggerEndpoint($"/swagger/{RealWorldApi.DocumentName}/swagger.json", "RealWorld");
}

using System.Reflection;
using Blog.Infrastructure.Configuration;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;
using Swashbuckle.AspNetCore.SwaggerUI;

namespace Blog.Api.OpenApi;

internal static class SwaggerServiceCollectionExtensions
{
    public const string DocumentName = "v1";

    /// <summary>Adds the OpenAPI document of the blog and Swagger UI.</summary>
    public static IServiceCollection AddSwagger(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddValidatedOptions<SwaggerOptions>(configuration);
        services.AddSwaggerGen(ConfigureGenerator);
        services.AddSingleton<OpenApiDocumentCache>();
        services.Configure<SwaggerUIOptions>(ConfigureUI);
        return services;
    }

    private static void ConfigureGenerator(SwaggerGenOptions options)
    {
        options.SwaggerDoc(DocumentName, new OpenApiInfo
        {
            Title = "Blog",
            Version = "v1",
            Description = "A blog with users, articles, tags and comments. "
                + "To authorize, sign in, copy the token from the response, press Authorize and paste it.",
        });
        options.DocInclusionPredicate(
            (documentName, description) => (description.GroupName ?? DocumentName) == documentName);
        options.IncludeXmlComments(Assembly.GetExecutingAssembly(), includeControllerXmlComments: true);
        options.CustomOperationIds(
            description => ((ControllerActionDescriptor)description.ActionDescriptor).ActionName);
        options.CustomSchemaIds(SchemaIdSelector.GetSchemaId);
        options.SupportNonNullableReferenceTypes();
        options.NonNullableReferenceTypesAsRequired();
        options.UseAllOfToExtendReferenceSchemas();
        options.AddSecurityDefinition(BearerSecurityOperationFilter.SchemeName, BearerSecurityOperationFilter.Scheme);
        options.ParameterFilter<IfMatchParameterFilter>();
        options.RequestBodyFilter<JsonRequestBodyFilter>();
        options.OperationFilter<CommonResponsesOperationFilter>();
        options.OperationFilter<ErrorResponsesOperationFilter>();
        options.OperationFilter<BearerSecurityOperationFilter>();
        options.OperationFilter<LinkHeaderOperationFilter>();
        options.SchemaFilter<ContractSchemaFilter>();
    }

    private static void ConfigureUI(SwaggerUIOptions options)
    {
        options.DocumentTitle = "Blog";
        options.SwaggerEndpoint($"/swagger/{DocumentName}/swagger.json", "Blog");
        options.DisplayOperationId();
        options.DisplayRequestDuration();
        options.EnablePersistAuthorization();
        options.EnableTryItOutByDefault();
    }
}

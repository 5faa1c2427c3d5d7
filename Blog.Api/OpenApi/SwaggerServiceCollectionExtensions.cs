using System.Reflection;
using Blog.Api.OpenApi.Filters;
using Blog.Infrastructure.Configuration;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;
using Swashbuckle.AspNetCore.SwaggerUI;

namespace Blog.Api.OpenApi;

internal static class SwaggerServiceCollectionExtensions
{
    public const string DocumentName = "v1";

    private static readonly string[] Tags =
        ["User", "Article", "Comment", "Favorite", "Author", "Tag", "Feed", "Revision", "Account", "Session", "Admin"];

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
                + "To try it, sign up, copy the token from the response, press Authorize and paste it. "
                + "After that, the examples work as they are, from top to bottom, up to Revision. "
                + "What follows needs an article of yours that was changed, the token of a mailed link, "
                + "your password, the ID of a session, or an admin.",
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
        AddFilters(options);
    }

    // The order matters: headers are added to the responses that the filters before have added.
    private static void AddFilters(SwaggerGenOptions options)
    {
        options.ParameterFilter<IfMatchParameterFilter>();
        options.RequestBodyFilter<JsonRequestBodyFilter>();
        options.OperationFilter<IdempotencyOperationFilter>();
        options.OperationFilter<CommonResponsesOperationFilter>();
        options.OperationFilter<ErrorResponsesOperationFilter>();
        options.OperationFilter<ResponseHeadersOperationFilter>();
        options.OperationFilter<ConditionalRequestOperationFilter>();
        options.OperationFilter<SecurityOperationFilter>();
        options.OperationFilter<OperationDescriptionFilter>();
        options.SchemaFilter<ContractSchemaFilter>();
        options.SchemaFilter<NullableReferenceSchemaFilter>();
        options.DocumentFilter<DocumentInfoFilter>();
        options.DocumentFilter<TagOrderDocumentFilter>(DocumentName, Tags);
        options.DocumentFilter<SecuritySchemeDocumentFilter>(
            DocumentName,
            JwtBearerDefaults.AuthenticationScheme,
            "The token from signing up or in, without the word Bearer.");
    }

    private static void ConfigureUI(SwaggerUIOptions options)
    {
        options.DocumentTitle = "Blog";
        options.SwaggerEndpoint($"/swagger/{DocumentName}/swagger.json", "Blog");
        options.DisplayOperationId();
        options.DisplayRequestDuration();
        options.EnableDeepLinking();
        options.EnableFilter();
        options.EnablePersistAuthorization();
        options.EnableTryItOutByDefault();
    }
}

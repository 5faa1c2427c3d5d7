using Microsoft.AspNetCore.Authorization;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Blog.Api.OpenApi;

/// <summary>Says of each operation that needs a token that it does.</summary>
internal sealed class BearerSecurity : IOperationFilter
{
    /// <summary>The name of the scheme.</summary>
    public const string Scheme = "Bearer";

    /// <summary>The scheme.</summary>
    public static OpenApiSecurityScheme Definition => new()
    {
        Type = SecuritySchemeType.Http,
        Scheme = "bearer",
        BearerFormat = "JWT",
        Description = "The token from signing up or in, without the word Bearer.",
    };

    /// <summary>Whether an operation needs a token.</summary>
    /// <param name="context">The operation.</param>
    /// <returns>Whether it does.</returns>
    public static bool IsNeeded(OperationFilterContext context) =>
        context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<IAuthorizeData>().Any();

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (IsNeeded(context))
        {
            operation.Security =
            [
                new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Scheme, context.Document)] = [] },
            ];
        }
    }
}

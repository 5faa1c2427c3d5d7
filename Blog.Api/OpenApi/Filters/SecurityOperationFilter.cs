using Blog.Api.Errors;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Blog.Api.OpenApi.Filters;

/// <summary>Declares whether an operation requires a token, takes one, or depends on none.</summary>
internal sealed class SecurityOperationFilter(ErrorResponseWriter errorWriter) : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var token = new OpenApiSecurityRequirement
        {
            [new OpenApiSecuritySchemeReference(GetSchemeName(context), context.Document)] = [],
        };
        operation.Security = context.GetTokenUse() switch
        {
            TokenUse.Required => [token],
            TokenUse.Optional => [[], token],
            TokenUse.None or _ => [],
        };
    }

    // The scheme that a 401 asks for is the one that is declared.
    private string GetSchemeName(OperationFilterContext context) =>
        errorWriter.GetFormatter(context.GetPath()).AuthenticationScheme;
}

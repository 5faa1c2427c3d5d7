using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Blog.Api.OpenApi.Filters;

/// <summary>
/// Declares the headers with which a client asks for a response only if it has changed. The framework reads them, so no
/// action has a parameter for them.
/// </summary>
internal sealed class ConditionalRequestOperationFilter : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (!context.IsConditional())
        {
            return;
        }

        operation.Parameters ??= [];
        operation.Parameters.Add(CreateParameter(
            HeaderNames.IfNoneMatch,
            "The ETag of a response that you have. If it is still current, the response is 304 without a body."));
        if (context.ReturnsDatedFile())
        {
            operation.Parameters.Add(CreateParameter(
                HeaderNames.IfModifiedSince,
                "The Last-Modified of a response that you have. Without If-None-Match, the response is 304 if nothing "
                    + "has changed since."));
        }
    }

    private static OpenApiParameter CreateParameter(string name, string description) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };
}

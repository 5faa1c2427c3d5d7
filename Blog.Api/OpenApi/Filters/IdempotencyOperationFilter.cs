using Blog.Api.Idempotency;
using Blog.Domain.Idempotency;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Blog.Api.OpenApi.Filters;

/// <summary>
/// Declares the header of the operations that can be sent again. A filter reads it, so no action has a parameter for
/// it.
/// </summary>
internal sealed class IdempotencyOperationFilter : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (context.IsIdempotent())
        {
            operation.Parameters ??= [];
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = IdempotencyHeaders.Key,
                In = ParameterLocation.Header,
                Description = "A name for this request, such as a random UUID. If the same request is sent again with "
                    + "it within 24 hours, nothing is made twice, and the response is that to the first.",
                Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.String,
                    MinLength = 1,
                    MaxLength = IdempotencyKey.MaxLength,
                    Pattern = IdempotencyKey.Pattern,
                },
            });
        }
    }
}

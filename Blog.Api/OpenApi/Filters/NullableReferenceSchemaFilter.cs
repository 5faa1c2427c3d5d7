using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Blog.Api.OpenApi.Filters;

/// <summary>
/// Describes a member that is null or has a schema of its own as one of the two. Swashbuckle describes it as null and
/// that schema at once, which no value is.
/// </summary>
internal sealed class NullableReferenceSchemaFilter : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        foreach (var property in schema.Properties?.Values.OfType<OpenApiSchema>() ?? [])
        {
            if (property is { AllOf: [var reference], Type: JsonSchemaType.Null })
            {
                property.OneOf = [reference, new OpenApiSchema { Type = JsonSchemaType.Null }];
                property.AllOf = null;
                property.Type = null;
            }
        }
    }
}

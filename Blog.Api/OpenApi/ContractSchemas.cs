using System.Reflection;
using System.Text.Json;
using Blog.Api.Contracts.Articles;
using Blog.Api.Contracts.Common;
using Blog.Domain.Articles;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Blog.Api.OpenApi;

/// <summary>Says in the document what our own validation attributes check.</summary>
internal sealed class RequestSchemas : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        foreach (var property in context.Type.GetProperties())
        {
            if (schema.Properties?.TryGetValue(JsonNamingPolicy.CamelCase.ConvertName(property.Name), out var found) != true
                || found is not OpenApiSchema propertySchema)
            {
                continue;
            }

            if (property.IsDefined(typeof(NotNullIfGivenAttribute)))
            {
                propertySchema.Type &= ~JsonSchemaType.Null;
            }

            if (property.IsDefined(typeof(TagNamesAttribute)))
            {
                propertySchema.MaxItems = Article.MaxTags;
                propertySchema.Items = new OpenApiSchema
                {
                    Type = JsonSchemaType.String,
                    MinLength = 1,
                    MaxLength = Tag.NameMaxLength,
                };
            }
        }
    }
}

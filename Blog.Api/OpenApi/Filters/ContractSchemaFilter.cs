using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Blog.Api.Contracts.Common;
using Blog.Domain.Articles;
using Blog.Domain.Users;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Blog.Api.OpenApi.Filters;

/// <summary>Adds to the schemas what Swashbuckle cannot infer from the contracts.</summary>
internal sealed class ContractSchemaFilter : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is OpenApiSchema enumSchema
            && context.MemberInfo?.GetCustomAttribute<AllowedValuesAttribute>() is { } allowed)
        {
            enumSchema.Enum = [.. allowed.Values.OfType<string>().Select(value => JsonValue.Create(value))];
        }

        if (schema is not OpenApiSchema { Properties: { Count: > 0 } properties } contract)
        {
            return;
        }

        // Unknown members are ignored, not rejected.
        contract.AdditionalPropertiesAllowed = true;
        foreach (var property in context.Type.GetProperties())
        {
            if (properties.TryGetValue(JsonNamingPolicy.CamelCase.ConvertName(property.Name), out var value)
                && value is OpenApiSchema propertySchema)
            {
                CompleteProperty(propertySchema, property);
            }
        }
    }

    private static void CompleteProperty(OpenApiSchema schema, PropertyInfo property)
    {
        if (IsOptionalButNotNull(property))
        {
            schema.Type &= ~JsonSchemaType.Null;
        }

        if (property.IsDefined(typeof(ValidationRuleAttribute<EmailAddress>)))
        {
            schema.Format = "email";
        }

        if (property.IsDefined(typeof(ValidationRuleAttribute<ImageUrl>)))
        {
            schema.Format = "uri";
        }

        if (property.IsDefined(typeof(ValidationRuleAttribute<TagNames>)))
        {
            schema.MaxItems = Article.MaxTags;
            schema.Items = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                MinLength = 1,
                MaxLength = Tag.NameMaxLength,
            };
        }
    }

    private static bool IsOptionalButNotNull(PropertyInfo property) =>
        property.IsDefined(typeof(NotNullIfPresentAttribute))
        || property.GetCustomAttribute<JsonIgnoreAttribute>() is { Condition: JsonIgnoreCondition.WhenWritingNull };
}

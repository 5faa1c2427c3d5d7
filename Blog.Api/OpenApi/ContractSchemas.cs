using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Blog.Api.Contracts.Common;
using Blog.Api.Contracts.Users;
using Blog.Domain.Articles;
using Blog.Domain.Users;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Blog.Api.OpenApi;

/// <summary>Says in the document what the contracts mean beyond the common validation attributes.</summary>
internal sealed class ContractSchemas : ISchemaFilter
{
    private static readonly HashSet<Type> NullableTypes =
        [typeof(SocialRequest), typeof(UpdateSocialRequest), typeof(SocialResponse)];

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is OpenApiSchema choice && context.MemberInfo?.GetCustomAttribute<AllowedValuesAttribute>() is { } allowed)
        {
            choice.Enum = [.. allowed.Values.OfType<string>().Select(value => JsonValue.Create(value))];
        }

        if (schema is not OpenApiSchema { Properties: { Count: > 0 } properties } contract)
        {
            return;
        }

        // In OpenAPI 3.0 a null passes only if the schema that is referred to takes it too.
        if (NullableTypes.Contains(context.Type))
        {
            contract.Type |= JsonSchemaType.Null;
        }

        // Members that are not known are ignored, not refused.
        contract.AdditionalPropertiesAllowed = true;
        foreach (var property in context.Type.GetProperties())
        {
            if (properties.TryGetValue(JsonNamingPolicy.CamelCase.ConvertName(property.Name), out var found)
                && found is OpenApiSchema propertySchema)
            {
                Complete(propertySchema, property);
            }
        }
    }

    private static void Complete(OpenApiSchema schema, PropertyInfo property)
    {
        if (MayBeAbsentButNotNull(property))
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

    private static bool MayBeAbsentButNotNull(PropertyInfo property) =>
        property.IsDefined(typeof(NotNullIfPresentAttribute))
        || property.GetCustomAttribute<JsonIgnoreAttribute>() is { Condition: JsonIgnoreCondition.WhenWritingNull };
}

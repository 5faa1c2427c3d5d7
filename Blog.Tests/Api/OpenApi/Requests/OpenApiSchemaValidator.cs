using System.Globalization;
using System.Text.Json;
using Blog.Tests.Support;

namespace Blog.Tests.Api.OpenApi.Requests;

/// <summary>Validates JSON against the schemas of an OpenAPI 3.1 document, as far as the documents use them.</summary>
public sealed class OpenApiSchemaValidator(OpenApiDocument document)
{
    /// <returns>The violations, each with the path of its value.</returns>
    public IEnumerable<string> Validate(JsonElement schema, JsonElement value, string path = "$")
    {
        var resolved = document.Resolve(schema);
        if (value.ValueKind == JsonValueKind.Null)
        {
            return OpenApiDocument.IsNullable(schema) || OpenApiDocument.IsNullable(resolved)
                ? []
                : [$"{path} is null"];
        }

        return OpenApiDocument.TypeOf(resolved) is { } type ? ValidateType(type, resolved, value, path) : [];
    }

    private IEnumerable<string> ValidateType(string type, JsonElement schema, JsonElement value, string path) =>
        (type, value.ValueKind) switch
        {
            ("object", JsonValueKind.Object) => ValidateObject(schema, value, path),
            ("array", JsonValueKind.Array) => ValidateArray(schema, value, path),
            ("string", JsonValueKind.String) => ValidateText(schema, value.GetString()!, path),
            ("integer", JsonValueKind.Number) when value.TryGetInt64(out _) => [],
            ("boolean", JsonValueKind.True or JsonValueKind.False) => [],
            _ => [$"{path} is {value.ValueKind} instead of {type}"],
        };

    private IEnumerable<string> ValidateObject(JsonElement schema, JsonElement value, string path)
    {
        if (schema.TryGetProperty("required", out var required))
        {
            foreach (var name in required.Texts().Where(name => !value.TryGetProperty(name, out _)))
            {
                yield return $"{path}.{name} is missing";
            }
        }

        var properties = schema.TryGetProperty("properties", out var declared) ? declared : default;
        var additional = schema.TryGetProperty("additionalProperties", out var others) ? others : default;
        foreach (var member in value.EnumerateObject())
        {
            var memberPath = $"{path}.{member.Name}";
            if (properties.ValueKind == JsonValueKind.Object
                && properties.TryGetProperty(member.Name, out var memberSchema))
            {
                foreach (var error in Validate(memberSchema, member.Value, memberPath))
                {
                    yield return error;
                }
            }
            else if (additional.ValueKind == JsonValueKind.Object)
            {
                foreach (var error in Validate(additional, member.Value, memberPath))
                {
                    yield return error;
                }
            }
            else
            {
                // The schemas allow unknown members in requests; a response has none.
                yield return $"{memberPath} is not declared";
            }
        }
    }

    private IEnumerable<string> ValidateArray(JsonElement schema, JsonElement value, string path)
    {
        var errors = value.EnumerateArray().Index().SelectMany(
            item => Validate(schema.GetProperty("items"), item.Item, $"{path}[{item.Index}]"));
        return schema.TryGetProperty("maxItems", out var maxItems) && value.GetArrayLength() > maxItems.GetInt32()
            ? errors.Append($"{path} has too many items")
            : errors;
    }

    private static IEnumerable<string> ValidateText(JsonElement schema, string value, string path)
    {
        if (schema.TryGetProperty("maxLength", out var maxLength) && value.Length > maxLength.GetInt32())
        {
            yield return $"{path} is too long";
        }

        if (schema.TryGetProperty("minLength", out var minLength) && value.Length < minLength.GetInt32())
        {
            yield return $"{path} is too short";
        }

        if (schema.TryGetProperty("enum", out var values) && !values.Texts().Contains(value))
        {
            yield return $"{path} is not one of the values of the enum";
        }

        if (schema.TryGetProperty("format", out var format) && format.GetString() == "date-time"
            && !DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, out _))
        {
            yield return $"{path} is not a time";
        }
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using Blog.Tests.Support;

namespace Blog.Tests.Api.OpenApi.Requests;

/// <summary>Generates values from the schemas of an OpenAPI document.</summary>
public sealed class OpenApiValueGenerator(OpenApiDocument document, Random random)
{
    private const int MaxTextLength = 300;

    /// <summary>Creates a value that matches a schema; optional members are left out at random.</summary>
    public JsonNode? CreateValid(JsonElement schema)
    {
        var resolved = document.Resolve(schema);
        return OpenApiDocument.TypeOf(resolved) switch
        {
            "object" => CreateObject(resolved),
            "array" => new JsonArray(
                [.. Enumerable.Range(0, random.Next(GetInt(resolved, "maxItems", 3) + 1))
                    .Select(_ => CreateValid(resolved.GetProperty("items")))]),
            "integer" => random.Next(GetInt(resolved, "minimum", 0), GetInt(resolved, "maximum", 100)),
            "boolean" => random.Next(2) == 0,
            _ => CreateText(resolved),
        };
    }

    /// <summary>Creates a value that violates a schema, or has hostile texts.</summary>
    public JsonNode? CreateBroken(JsonElement schema)
    {
        var resolved = document.Resolve(schema);
        if (random.Next(4) > 0 && CreateValid(schema) is JsonObject { Count: > 0 } valid)
        {
            var name = valid.ElementAt(random.Next(valid.Count)).Key;
            if (random.Next(4) == 0)
            {
                valid.Remove(name);
            }
            else
            {
                valid[name] = CreateBroken(resolved.GetProperty("properties").GetProperty(name));
            }

            return valid;
        }

        return random.Next(8) switch
        {
            0 => null,
            1 => random.Next(),
            2 => new JsonArray(1, null, "a"),
            3 => new JsonObject { ["a"] = 1 },
            4 => true,
            5 => new string('a', GetInt(resolved, "maxLength", MaxTextLength) + 1),
            _ => Pick(HostileTexts.All),
        };
    }

    public T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    public bool Happens(int percent) => random.Next(100) < percent;

    private static int GetInt(JsonElement schema, string keyword, int defaultValue) =>
        schema.TryGetProperty(keyword, out var value) ? value.GetInt32() : defaultValue;

    private JsonObject CreateObject(JsonElement schema)
    {
        var required = schema.TryGetProperty("required", out var names) ? names.Texts() : [];
        return new JsonObject(schema.GetProperty("properties").EnumerateObject()
            .Where(member => required.Contains(member.Name) || random.Next(2) == 0)
            .Select(member => KeyValuePair.Create(member.Name, CreateMember(member.Value))));
    }

    private JsonNode? CreateMember(JsonElement schema) =>
        OpenApiDocument.IsNullable(schema) && random.Next(4) == 0
            ? null
            : CreateValid(schema);

    private string CreateText(JsonElement schema)
    {
        if (schema.TryGetProperty("enum", out var values))
        {
            return Pick(values.Texts());
        }

        var word = string.Concat(Enumerable.Range(0, 12).Select(_ => (char)random.Next('a', 'z' + 1)));
        return (schema.TryGetProperty("format", out var format) ? format.GetString() : null) switch
        {
            "email" => $"{word}@example.com",
            "uri" => $"https://example.com/{word}",
            _ => word.PadRight(Math.Max(GetInt(schema, "minLength", 0), random.Next(Math.Min(
                GetInt(schema, "maxLength", MaxTextLength), MaxTextLength) + 1)), 'x'),
        };
    }
}

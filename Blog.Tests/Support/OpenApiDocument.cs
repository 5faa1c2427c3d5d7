using System.Text.Json;

namespace Blog.Tests.Support;

/// <summary>An OpenAPI document of the API.</summary>
public sealed class OpenApiDocument(JsonElement root)
{
    public const string Path = "/swagger/v1/swagger.json";

    public const string RealWorldPath = "/swagger/realworld/swagger.json";

    private const string Null = "null";

    public IReadOnlyList<OpenApiOperation> Operations { get; } =
    [
        .. from path in root.GetProperty("paths").EnumerateObject()
           from operation in path.Value.EnumerateObject()
           select new OpenApiOperation(operation.Name.ToUpperInvariant(), path.Name, operation.Value)
    ];

    public IEnumerable<string> SchemaNames => Schemas.EnumerateObject().Select(schema => schema.Name);

    public JsonElement Root => root;

    /// <summary>The names of the tags, in the order in which Swagger UI shows them.</summary>
    public IReadOnlyList<string> Tags => root.GetProperty("tags").Texts("name");

    public JsonElement SecuritySchemes => root.GetProperty("components").GetProperty("securitySchemes");

    private JsonElement Schemas => root.GetProperty("components").GetProperty("schemas");

    public static async Task<OpenApiDocument> FetchAsync(Visitor visitor, string path = Path) =>
        new((await visitor.GetAsync(path)).Json);

    /// <param name="name">The method and the path, such as <c>GET /tag</c>.</param>
    public OpenApiOperation Operation(string name) => Operations.Single(operation => operation.Name == name);

    public JsonElement Schema(string name) => Schemas.GetProperty(name);

    /// <param name="path">The names of the schema and its property, separated by a dot.</param>
    public JsonElement Member(string path) =>
        Schema(path.Split('.')[0]).GetProperty("properties").GetProperty(path.Split('.')[1]);

    /// <summary>Returns the schema with the properties, for a schema that may refer to it or extend it.</summary>
    public JsonElement Resolve(JsonElement schema) =>
        FindReference(schema) is { } name ? Schema(name) : schema;

    /// <summary>Returns the name of the schema that a schema refers to, extends or allows beside null.</summary>
    public static string? FindReference(JsonElement schema) =>
        schema.TryGetProperty("$ref", out var reference) ? reference.GetString()!.Split('/')[^1]
        : schema.TryGetProperty("allOf", out var parts) ? FindReference(parts[0])
        : schema.TryGetProperty("oneOf", out var choices) ? FindReference(choices[0])
        : null;

    /// <summary>Returns the type of a schema that does not refer to another, or null if it has none.</summary>
    public static string? TypeOf(JsonElement schema) => Types(schema).FirstOrDefault(type => type != Null);

    /// <summary>Whether a schema allows null: as one of its types, or as an alternative to a reference.</summary>
    public static bool IsNullable(JsonElement schema) =>
        Types(schema).Contains(Null)
        || (schema.TryGetProperty("oneOf", out var choices) && choices.EnumerateArray().Any(IsNullable));

    private static IReadOnlyList<string> Types(JsonElement schema) =>
        !schema.TryGetProperty("type", out var type) ? []
        : type.ValueKind == JsonValueKind.Array ? type.Texts()
        : [type.GetString()!];
}

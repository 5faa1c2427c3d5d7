using System.Text.Json;

namespace Blog.Tests.Support;

/// <summary>The OpenAPI document, as one who generates a client from it reads it.</summary>
/// <param name="root">The document.</param>
public sealed class OpenApiDocument(JsonElement root)
{
    public const string Path = "/swagger/v1/swagger.json";

    public const string RealWorldPath = "/swagger/realworld/swagger.json";

    /// <summary>The operations.</summary>
    public IReadOnlyList<OpenApiOperation> Operations { get; } =
    [
        .. from path in root.GetProperty("paths").EnumerateObject()
           from operation in path.Value.EnumerateObject()
           select new OpenApiOperation(operation.Name.ToUpperInvariant(), path.Name, operation.Value)
    ];

    /// <summary>The names of the schemas.</summary>
    public IEnumerable<string> SchemaNames => Schemas.EnumerateObject().Select(schema => schema.Name);

    /// <summary>The ways to prove who one is.</summary>
    public JsonElement SecuritySchemes => root.GetProperty("components").GetProperty("securitySchemes");

    private JsonElement Schemas => root.GetProperty("components").GetProperty("schemas");

    /// <summary>Fetches the document.</summary>
    /// <param name="visitor">Who asks for it.</param>
    /// <param name="path">Where it is.</param>
    /// <returns>The document.</returns>
    public static async Task<OpenApiDocument> FetchAsync(Visitor visitor, string path = Path) => new((await visitor.GetAsync(path)).Json);

    /// <summary>An operation.</summary>
    /// <param name="name">Method and path, with a space between.</param>
    /// <returns>The operation.</returns>
    public OpenApiOperation Operation(string name) => Operations.Single(operation => operation.Name == name);

    /// <summary>A schema.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The schema.</returns>
    public JsonElement Schema(string name) => Schemas.GetProperty(name);

    /// <summary>A member of a schema.</summary>
    /// <param name="path">The schema's name and the member's, with a dot between.</param>
    /// <returns>The member's schema.</returns>
    public JsonElement Member(string path) =>
        Schema(path.Split('.')[0]).GetProperty("properties").GetProperty(path.Split('.')[1]);

    /// <summary>The schema that another stands for.</summary>
    /// <param name="schema">The schema, or a reference to one, or one that extends a reference.</param>
    /// <returns>The schema with the members.</returns>
    public JsonElement Resolve(JsonElement schema) =>
        schema.TryGetProperty("$ref", out var reference) ? Schema(reference.GetString()!.Split('/')[^1])
        : schema.TryGetProperty("allOf", out var parts) ? Resolve(parts[0])
        : schema;
}

using System.Globalization;
using System.Text.Json;

namespace Blog.Tests.Support;

public sealed record OpenApiOperation(string Method, string Path, JsonElement Json)
{
    public string Name => $"{Method} {Path}";

    public string Tag => Json.GetProperty("tags").Texts().Single();

    public bool NeedsToken => TakesToken && Security.All(requirement => requirement.EnumerateObject().Any());

    public bool TakesToken => Security.Any();

    public IEnumerable<JsonElement> Security =>
        Json.TryGetProperty("security", out var security) ? security.EnumerateArray() : [];

    public IEnumerable<JsonElement> Parameters =>
        Json.TryGetProperty("parameters", out var parameters) ? parameters.EnumerateArray() : [];

    public IReadOnlyDictionary<int, JsonElement> Responses => Json.GetProperty("responses").EnumerateObject()
        .ToDictionary(
            response => int.Parse(response.Name, CultureInfo.InvariantCulture), response => response.Value);

    public JsonElement? Body => Json.TryGetProperty("requestBody", out var body) ? body : null;

    /// <summary>Returns the names of the headers of a response, and whether each is always sent.</summary>
    public static Dictionary<string, bool> Headers(JsonElement response) =>
        response.TryGetProperty("headers", out var headers)
            ? headers.EnumerateObject().ToDictionary(
                header => header.Name,
                header => header.Value.TryGetProperty("required", out var required) && required.GetBoolean())
            : [];

    /// <summary>Returns the only content of a request body or response, and its media type.</summary>
    public static (string Type, JsonElement Value) Content(JsonElement message)
    {
        var content = message.GetProperty("content").EnumerateObject().Single();
        return (content.Name, content.Value);
    }
}

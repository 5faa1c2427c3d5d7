using System.Globalization;
using System.Text.Json;

namespace Blog.Tests.Support;

public sealed record OpenApiOperation(string Method, string Path, JsonElement Json)
{
    public string Name => $"{Method} {Path}";

    public bool NeedsToken => Json.TryGetProperty("security", out var security) && security.GetArrayLength() > 0;

    public IEnumerable<JsonElement> Parameters =>
        Json.TryGetProperty("parameters", out var parameters) ? parameters.EnumerateArray() : [];

    public IReadOnlyDictionary<int, JsonElement> Responses => Json.GetProperty("responses").EnumerateObject()
        .ToDictionary(
            response => int.Parse(response.Name, CultureInfo.InvariantCulture), response => response.Value);

    public JsonElement? Body => Json.TryGetProperty("requestBody", out var body) ? body : null;

    /// <summary>Returns the only content of a request body or response, and its media type.</summary>
    public static (string Type, JsonElement Value) Content(JsonElement message)
    {
        var content = message.GetProperty("content").EnumerateObject().Single();
        return (content.Name, content.Value);
    }
}

using System.Text.Json;

namespace Blog.Tests.Support;

/// <summary>One operation of the OpenAPI document.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path, with names in braces.</param>
/// <param name="Json">What the document says of it.</param>
public sealed record OpenApiOperation(string Method, string Path, JsonElement Json)
{
    /// <summary>Method and path.</summary>
    public string Name => $"{Method} {Path}";

    /// <summary>Whether it needs a token.</summary>
    public bool NeedsToken => Json.TryGetProperty("security", out var security) && security.GetArrayLength() > 0;

    /// <summary>What stands in the path and the query.</summary>
    public IEnumerable<JsonElement> Parameters =>
        Json.TryGetProperty("parameters", out var parameters) ? parameters.EnumerateArray() : [];

    /// <summary>What it can answer, by status.</summary>
    public IReadOnlyDictionary<int, JsonElement> Responses => Json.GetProperty("responses").EnumerateObject()
        .ToDictionary(response => int.Parse(response.Name, System.Globalization.CultureInfo.InvariantCulture), response => response.Value);

    /// <summary>The body it takes, if any.</summary>
    public JsonElement? Body => Json.TryGetProperty("requestBody", out var body) ? body : null;

    /// <summary>The one type of content of a body or a response, and what is said of it.</summary>
    /// <param name="message">The body or response.</param>
    /// <returns>The type and the rest.</returns>
    public static (string Type, JsonElement Value) Content(JsonElement message)
    {
        var content = message.GetProperty("content").EnumerateObject().Single();
        return (content.Name, content.Value);
    }
}

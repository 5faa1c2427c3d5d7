using System.Text.Json;
using Blog.Tests.Support;

namespace Blog.Tests.Api.OpenApi.Requests;

/// <summary>Generates requests for the operations of an OpenAPI document.</summary>
public sealed class OpenApiRequestGenerator(OpenApiDocument document, int seed)
{
    private const string Json = "application/json";

    private static readonly (string Name, string Value)[] Headers =
    [
        ("Accept", "text/xml"), ("Accept", "garbage///"), ("Accept", "application/json;q=0"),
        ("Accept-Charset", "utf-16"),
        ("If-None-Match", "*"), ("If-None-Match", "\"x\""), ("If-None-Match", "garbage"), ("If-Match", "\"x\""),
        ("If-Match", "*"), ("If-Match", "garbage"), ("If-Modified-Since", "garbage"), ("Range", "bytes=0-5"),
        ("If-Unmodified-Since", "Thu, 01 Jan 1970 00:00:00 GMT"), ("Range", "bytes=9-1"), ("Content-Encoding", "gzip"),
        ("Content-Encoding", "identity"), ("Origin", "null"), ("X-HTTP-Method-Override", "DELETE"),
        ("traceparent", "garbage"), ("Cookie", "a=b"), ("Accept-Language", "x-klingon"), ("Expect", "100-continue"),
    ];

    private static readonly string[] ContentTypes =
    [
        "text/json", "application/problem+json", "application/json; charset=utf-16", "application/json; charset=",
        "application/json;charset=\"UTF-8\"", "text/plain", "application/x-www-form-urlencoded", "garbage", "*/*",
    ];

    private readonly OpenApiValueGenerator values = new(document, new Random(seed));

    /// <summary>Generates a request.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="knownValues">The path parameters of an existing resource.</param>
    /// <param name="isBroken">Whether some part of the request is invalid or hostile.</param>
    public GeneratedRequest Create(
        OpenApiOperation operation, IReadOnlyDictionary<string, string> knownValues, bool isBroken)
    {
        var path = operation.Path;
        List<string> query = [];
        foreach (var parameter in operation.Parameters)
        {
            var name = parameter.GetProperty("name").GetString()!;
            if (parameter.GetProperty("in").GetString() == "path")
            {
                var value = isBroken && values.Happens(20) ? values.Pick(HostileTexts.PathSegments) : knownValues[name];
                path = path.Replace($"{{{name}}}", Uri.EscapeDataString(value), StringComparison.Ordinal);
            }
            else if (parameter.GetProperty("in").GetString() == "query" && values.Happens(50))
            {
                query.AddRange(CreateQuery(name, parameter.GetProperty("schema"), isBroken));
            }
        }

        return new GeneratedRequest(
            operation.Method,
            query.Count == 0 ? path : $"{path}?{string.Join('&', query)}",
            operation.Body is { } body ? CreateBody(body, isBroken) : null,
            isBroken && values.Happens(15) ? values.Pick(ContentTypes) : Json)
        {
            Headers = isBroken && values.Happens(40) ? [values.Pick(Headers)] : [],
        };
    }

    private IEnumerable<string> CreateQuery(string name, JsonElement schema, bool isBroken)
    {
        // A cursor comes from a page, and an offset beyond the list leaves it empty.
        if (name == "after" && !isBroken)
        {
            yield break;
        }

        var repeats = isBroken && values.Happens(10) ? 2 : 1;
        for (var repeat = 0; repeat < repeats; repeat++)
        {
            var value = isBroken && values.Happens(70)
                ? values.Pick(HostileTexts.All)
                : values.CreateValid(schema)!.ToString();
            yield return $"{name}={(value.Length > 1_001 ? value[..1_001] : Uri.EscapeDataString(value))}";
        }
    }

    private string CreateBody(JsonElement body, bool isBroken)
    {
        if (isBroken && values.Happens(25))
        {
            return values.Pick(HostileTexts.Bodies);
        }

        var schema = OpenApiOperation.Content(body).Value.GetProperty("schema");
        var value = isBroken && values.Happens(80) ? values.CreateBroken(schema) : values.CreateValid(schema);
        return value?.ToJsonString() ?? "null";
    }
}

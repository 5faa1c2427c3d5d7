using System.Text.Json;
using Blog.Tests.Support;

namespace Blog.Tests.Api.OpenApi;

/// <summary>Compares the headers of a response with those that an OpenAPI document declares for it.</summary>
internal static class DeclaredHeaders
{
    // Those that say something about one operation; the others come with every response.
    private static readonly string[] OfOperations =
        ["Content-Disposition", "ETag", "Last-Modified", "Link", "Location", "Retry-After", "WWW-Authenticate"];

    /// <returns>The headers that are required but not sent, and those that are sent but not declared.</returns>
    public static IEnumerable<string> Compare(JsonElement response, Answer answer)
    {
        var declared = OpenApiOperation.Headers(response);
        return
        [
            .. declared
                .Where(header => header.Value && !answer.Headers.ContainsKey(header.Key))
                .Select(header => $"{header.Key} is missing from a {(int)answer.Status}"),
            .. OfOperations
                .Where(name => answer.Headers.ContainsKey(name) && !declared.ContainsKey(name))
                .Select(name => $"{name} of a {(int)answer.Status} is not declared"),
        ];
    }
}

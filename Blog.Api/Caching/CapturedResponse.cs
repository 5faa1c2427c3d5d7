using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Blog.Api.Caching;

/// <summary>A response with status 200 that several requests share.</summary>
internal sealed class CapturedResponse
{
    private readonly KeyValuePair<string, StringValues>[] headers;
    private readonly FileContentHttpResult result;
    private int storageClaims;

    private CapturedResponse(HttpResponse response, byte[] body)
    {
        var typedHeaders = response.GetTypedHeaders();
        headers = [.. response.Headers.Where(header => header.Key != HeaderNames.ContentLength)];
        result = TypedResults.Bytes(
            body,
            response.ContentType,
            entityTag: typedHeaders.ETag,
            lastModified: typedHeaders.LastModified);
    }

    /// <summary>Captures a response that has not been sent yet.</summary>
    /// <returns>The response, or null if it is not 200.</returns>
    public static CapturedResponse? Capture(HttpResponse response, MemoryStream body) =>
        response is { StatusCode: StatusCodes.Status200OK, HasStarted: false }
            ? new CapturedResponse(response, body.ToArray())
            : null;

    /// <summary>Returns whether the request is the first whose response the output cache can store.</summary>
    public bool ClaimStorage(HttpRequest request) =>
        request.Headers is { IfNoneMatch.Count: 0, IfModifiedSince.Count: 0 }
        && Interlocked.Increment(ref storageClaims) == 1;

    /// <summary>Sends the response, or 304 where the conditions of the request say so.</summary>
    public Task WriteAsync(HttpContext context)
    {
        context.Response.ContentLength = null;
        foreach (var (name, value) in headers)
        {
            context.Response.Headers[name] = value;
        }

        return result.ExecuteAsync(context);
    }
}

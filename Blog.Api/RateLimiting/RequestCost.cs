using System.Globalization;
using Blog.Api.RealWorld;

namespace Blog.Api.RateLimiting;

/// <summary>The kinds of expensive requests, each with a limit and a queue of its own.</summary>
internal enum RequestCost
{
    /// <summary>A request that is not limited.</summary>
    Low,

    /// <summary>A search, which may compare the texts of all articles.</summary>
    Search,

    /// <summary>A read of all items, or of a page of a list behind many others.</summary>
    UnboundedRead,

    /// <summary>A large body, whose JSON takes long to read.</summary>
    LargeBody,
}

internal static class RequestCosts
{
    /// <summary>Larger bodies are <see cref="RequestCost.LargeBody"/>.</summary>
    public const int LargeBodyBytes = 64 * 1024;

    /// <summary>Pages behind more items are <see cref="RequestCost.UnboundedRead"/>.</summary>
    private const int MaxLowCostOffset = 500;

    private const string CommentsPath = $"{RealWorldApi.RoutePrefix}/articles/{{slug}}/comments";

    /// <summary>Returns what the action of a request costs, by its route and its query.</summary>
    public static RequestCost OfAction(HttpContext context)
    {
        var request = context.Request;
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        return !HttpMethods.IsGet(request.Method) ? RequestCost.Low
            : !string.IsNullOrEmpty(request.Query["q"]) ? RequestCost.Search
            : route is "tag" or "sitemap.xml" or $"{RealWorldApi.RoutePrefix}/tags" or CommentsPath
                || IsDeepPage(request) ? RequestCost.UnboundedRead
            : RequestCost.Low;
    }

    /// <summary>Whether the body of a request is large, or may be, because its length is unknown.</summary>
    public static bool MayHaveLargeBody(HttpRequest request) =>
        request.ContentLength is { } length ? length > LargeBodyBytes : request.Headers.TransferEncoding.Count > 0;

    private static bool IsDeepPage(HttpRequest request) =>
        int.TryParse(request.Query["offset"], NumberStyles.Integer, CultureInfo.InvariantCulture, out var offset)
        && offset > MaxLowCostOffset;
}

using System.Globalization;

namespace Blog.Api.RateLimiting;

/// <summary>Decides what a request costs, by its route, its query and the length of its body.</summary>
internal static class RequestCosts
{
    /// <summary>Larger bodies are <see cref="RequestCost.LargeBody"/>.</summary>
    public const int LargeBodyBytes = 64 * 1024;

    /// <summary>Pages behind more items are <see cref="RequestCost.UnboundedRead"/>.</summary>
    private const int MaxReadOffset = 500;

    /// <summary>Returns what the action of a request costs.</summary>
    public static RequestCost OfAction(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method))
        {
            return RequestCost.None;
        }

        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        return route switch
        {
            "user/profile" or "api/user" => RequestCost.None,
            "tag" or "api/tags" or "sitemap.xml" or "api/articles/{slug}/comments" =>
                RequestCost.UnboundedRead,
            _ when !string.IsNullOrEmpty(request.Query["q"]) => RequestCost.Search,
            _ when IsDeepPage(request) => RequestCost.UnboundedRead,
            _ => RequestCost.Read,
        };
    }

    /// <summary>Whether the body of a request is large, or may be, because its length is unknown.</summary>
    public static bool MayHaveLargeBody(HttpRequest request) =>
        request.ContentLength is { } length ? length > LargeBodyBytes : request.Headers.TransferEncoding.Count > 0;

    private static bool IsDeepPage(HttpRequest request) =>
        request.Query["offset"].Any(value =>
            int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var offset)
            && offset > MaxReadOffset);
}

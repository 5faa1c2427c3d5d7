using System.Globalization;

namespace Blog.Api.RateLimiting;

/// <summary>Decides what a request costs, by its action, its query and the length of its body.</summary>
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

        return context.GetEndpoint()?.Metadata.GetMetadata<RequestCostAttribute>()?.Cost
            ?? (!string.IsNullOrEmpty(request.Query["q"]) ? RequestCost.Search
                : IsDeepPage(request) ? RequestCost.UnboundedRead
                : RequestCost.Read);
    }

    /// <summary>Whether the body of a request is large, or may be, because its length is unknown.</summary>
    public static bool MayHaveLargeBody(HttpRequest request) =>
        request.ContentLength is { } length ? length > LargeBodyBytes : request.Headers.TransferEncoding.Count > 0;

    private static bool IsDeepPage(HttpRequest request) =>
        request.Query["offset"].Any(value =>
            int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var offset)
            && offset > MaxReadOffset);
}

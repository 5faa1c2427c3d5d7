using System.Diagnostics;

namespace Blog.Api.Hosting;

/// <summary>The name of a request in the log.</summary>
internal static class HttpContextExtensions
{
    /// <summary>The W3C trace id, which a caller may have sent in <c>traceparent</c>; else Kestrel's own.</summary>
    /// <param name="context">The request.</param>
    /// <returns>The id.</returns>
    public static string GetTraceId(this HttpContext context) =>
        Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;
}

using System.Diagnostics;

namespace Blog.Api.Hosting;

internal static class HttpContextExtensions
{
    /// <summary>Returns the W3C trace id, which a client may send in <c>traceparent</c>, or Kestrel's id.</summary>
    public static string GetTraceId(this HttpContext context) =>
        Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;
}

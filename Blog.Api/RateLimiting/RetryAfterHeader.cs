using System.Globalization;
using System.Threading.RateLimiting;

namespace Blog.Api.RateLimiting;

internal static class RetryAfterHeader
{
    /// <summary>Sets <c>Retry-After</c> in whole seconds (RFC 9110, section 10.2.3).</summary>
    public static void Set(HttpResponse response, RateLimitLease lease)
    {
        if (lease.TryGetMetadata(MetadataName.RetryAfter, out var delay))
        {
            var seconds = Math.Max(1, (int)Math.Ceiling(delay.TotalSeconds));
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }
    }
}

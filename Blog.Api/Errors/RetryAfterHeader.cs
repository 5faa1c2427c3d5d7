using System.Globalization;
using System.Threading.RateLimiting;

namespace Blog.Api.Errors;

/// <summary>Sets <c>Retry-After</c> in whole seconds (RFC 9110, section 10.2.3).</summary>
internal static class RetryAfterHeader
{
    private const int UnavailableSeconds = 5;

    /// <summary>Sets the header of a 503.</summary>
    public static void SetUnavailable(HttpResponse response) => Set(response, UnavailableSeconds);

    /// <summary>Sets the header of a 429, if the rate limiter knows when a permit is available.</summary>
    public static void SetRateLimited(HttpResponse response, RateLimitLease lease)
    {
        if (lease.TryGetMetadata(MetadataName.RetryAfter, out var delay))
        {
            Set(response, delay);
        }
    }

    /// <summary>Sets the header to a time, rounded up.</summary>
    public static void Set(HttpResponse response, TimeSpan delay) =>
        Set(response, Math.Max(1, (int)Math.Ceiling(delay.TotalSeconds)));

    private static void Set(HttpResponse response, int seconds) =>
        response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
}

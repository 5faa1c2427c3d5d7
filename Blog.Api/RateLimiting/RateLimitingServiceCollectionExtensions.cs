using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Blog.Infrastructure.Configuration;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Blog.Api.RateLimiting;

/// <summary>Sets up how often one may try to sign up or in.</summary>
internal static class RateLimitingServiceCollectionExtensions
{
    /// <summary>Adds the limits.</summary>
    /// <param name="services">What to add to.</param>
    /// <param name="configuration">The settings.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddRateLimiting(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddValidatedOptions<RateLimitOptions>(configuration);
        services.AddSingleton<AccountRateLimiter>();
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<RateLimitOptions>>((limiter, options) =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (context, _) =>
            {
                SetRetryAfter(context.HttpContext.Response, context.Lease);
                return ValueTask.CompletedTask;
            };
            limiter.AddPolicy(RateLimitPolicies.Credentials, context => Partition(
                AddressOf(context.Connection.RemoteIpAddress), options.Value, options.Value.PermitsPerAddress));
        });
        return services;
    }

    /// <summary>The counter for one address or account.</summary>
    /// <param name="key">The address or account.</param>
    /// <param name="options">The settings.</param>
    /// <param name="permits">How many attempts there are in a window.</param>
    /// <returns>The counter.</returns>
    public static RateLimitPartition<string> Partition(string key, RateLimitOptions options, int permits) =>
        options.Enabled
            ? RateLimitPartition.GetFixedWindowLimiter(
                key, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = options.Window })
            : RateLimitPartition.GetNoLimiter(key);

    /// <summary>Says when to try again, in whole seconds (RFC 9110, section 10.2.3).</summary>
    /// <param name="response">The answer.</param>
    /// <param name="lease">The refusal.</param>
    public static void SetRetryAfter(HttpResponse response, RateLimitLease lease)
    {
        if (lease.TryGetMetadata(MetadataName.RetryAfter, out var delay))
        {
            var seconds = Math.Max(1, (int)Math.Ceiling(delay.TotalSeconds));
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }
    }

    // One customer's line has a whole /64 of IPv6 addresses, and would have as many counters.
    private static string AddressOf(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };
}

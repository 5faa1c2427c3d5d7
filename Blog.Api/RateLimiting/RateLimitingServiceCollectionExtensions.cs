using System.Net;
using System.Net.Sockets;
using Blog.Api.Errors;
using Blog.Infrastructure.Configuration;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Blog.Api.RateLimiting;

internal static class RateLimitingServiceCollectionExtensions
{
    /// <summary>Adds the limits on attempts to sign up and in, and on searches.</summary>
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
                RetryAfterHeader.SetRateLimited(context.HttpContext.Response, context.Lease);
                return ValueTask.CompletedTask;
            };
            limiter.AddPolicy(RateLimitPolicies.Credentials, context => options.Value.CreatePartition(
                GetAddressKey(context.Connection.RemoteIpAddress), options.Value.PermitsPerAddress));
            limiter.AddPolicy<bool, SearchRateLimiterPolicy>(RateLimitPolicies.Search);
        });
        return services;
    }

    // An internet connection usually has a whole /64 network of IPv6 addresses.
    private static string GetAddressKey(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };
}

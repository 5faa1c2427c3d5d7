using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Blog.Domain.Users;
using Blog.Infrastructure.Caching;
using Microsoft.Extensions.Options;

namespace Blog.Api.RateLimiting;

/// <summary>Creates the limiters of addresses and accounts, which count in Redis where it is set.</summary>
internal sealed class RateLimitPartitionFactory(IOptions<RateLimitOptions> options, RedisConnection? redis = null)
{
    // The partitioned limiter replenishes its partitions ten times per second.
    private const int ReplenishmentsPerSecond = 10;

    private const string NoAccount = "";

    public RateLimitPartition<string> CreateForAddress(IPAddress? address) =>
        Create($"address:{GetAddressKey(address)}", options.Value.PermitsPerAddress);

    public RateLimitPartition<string> CreateForAccountAndAddress(string? email, IPAddress? address) =>
        email is null
            ? RateLimitPartition.GetNoLimiter(NoAccount)
            : Create(
                $"account-address:{GetAddressKey(address)}:{EmailAddress.Normalize(email)}",
                options.Value.PermitsPerAccountAndAddress);

    public RateLimitPartition<string> CreateForAccount(string? email) => email is null
        ? RateLimitPartition.GetNoLimiter(NoAccount)
        : Create($"account:{EmailAddress.Normalize(email)}", options.Value.PermitsPerAccount);

    /// <summary>Limits the requests of an address at the same time, to this instance of the program.</summary>
    public RateLimitPartition<string> CreateConcurrencyForAddress(IPAddress? address) =>
        RateLimitPartition.GetConcurrencyLimiter(GetAddressKey(address), _ => new ConcurrencyLimiterOptions
        {
            PermitLimit = options.Value.ConcurrencyPerAddress,
            QueueLimit = 0,
        });

    /// <summary>Limits the large responses that an address gets from this instance of the program.</summary>
    public RateLimitPartition<string> CreateLargeResponsesForAddress(IPAddress? address)
    {
        var permits = options.Value.LargeResponsesPerSecond / ReplenishmentsPerSecond;
        return RateLimitPartition.GetTokenBucketLimiter(GetAddressKey(address), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = permits,
            TokensPerPeriod = permits,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1) / ReplenishmentsPerSecond,
            QueueLimit = options.Value.QueuedExpensiveRequests,
        });
    }

    private RateLimitPartition<string> Create(string key, int permits)
    {
        if (!options.Value.Enabled)
        {
            return RateLimitPartition.GetNoLimiter(key);
        }

        // The partitioned limiter replenishes its partitions itself.
        var window = new FixedWindowRateLimiterOptions
        {
            PermitLimit = permits,
            Window = options.Value.Window,
            AutoReplenishment = false,
        };
        return redis is null
            ? RateLimitPartition.GetFixedWindowLimiter(key, _ => window)
            : RateLimitPartition.Get(key, _ => new RedisFixedWindowRateLimiter(redis, key, window));
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

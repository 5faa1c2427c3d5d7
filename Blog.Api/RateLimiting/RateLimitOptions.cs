using System.ComponentModel.DataAnnotations;
using Blog.Infrastructure.Configuration;

namespace Blog.Api.RateLimiting;

/// <summary>
/// The limits on attempts to sign up, to sign in and to guess a current password, and on searches, in the section
/// <c>RateLimiting</c>.
/// </summary>
public sealed class RateLimitOptions : IConfigurationOptions
{
    /// <inheritdoc/>
    public static string SectionName => "RateLimiting";

    /// <summary>Whether attempts are limited. Searches always are.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The fixed window in which attempts are counted.</summary>
    [Range(
        typeof(TimeSpan),
        "00:00:01",
        "1.00:00:00",
        ErrorMessage = "RateLimiting:Window must be from one second to one day, such as 00:01:00.")]
    public TimeSpan Window { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The number of attempts per client address and window, for all accounts together.</summary>
    [Range(1, int.MaxValue, ErrorMessage = "RateLimiting:PermitsPerAddress must be a whole number from 1.")]
    public int PermitsPerAddress { get; set; } = 100;

    /// <summary>The number of attempts per account, client address and window.</summary>
    [Range(1, int.MaxValue, ErrorMessage = "RateLimiting:PermitsPerAccountAndAddress must be a whole number from 1.")]
    public int PermitsPerAccountAndAddress { get; set; } = 20;

    /// <summary>
    /// The number of attempts per account and window, from all addresses together. It is higher than that of one
    /// address, so that nobody can lock the owner out from elsewhere.
    /// </summary>
    [Range(1, int.MaxValue, ErrorMessage = "RateLimiting:PermitsPerAccount must be a whole number from 1.")]
    public int PermitsPerAccount { get; set; } = 200;

    /// <summary>The number of searches that run at the same time.</summary>
    [Range(1, int.MaxValue, ErrorMessage = "RateLimiting:ConcurrentSearches must be a whole number from 1.")]
    public int ConcurrentSearches { get; set; } = 8;

    /// <summary>The number of searches that wait for those. Any more are answered with 503.</summary>
    [Range(0, int.MaxValue, ErrorMessage = "RateLimiting:QueuedSearches must be a whole number from 0.")]
    public int QueuedSearches { get; set; } = 16;
}

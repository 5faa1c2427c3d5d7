using System.ComponentModel.DataAnnotations;
using Blog.Infrastructure.Configuration;

namespace Blog.Api.RateLimiting;

/// <summary>
/// The limits on attempts to sign up, to sign in and to guess a current password, and on requests at the same time, in
/// the section <c>RateLimiting</c>.
/// </summary>
public sealed class RateLimitOptions : IConfigurationOptions
{
    /// <inheritdoc/>
    public static string SectionName => "RateLimiting";

    /// <summary>Whether attempts are limited. Requests at the same time always are.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The fixed window in which attempts are counted.</summary>
    [Range(
        typeof(TimeSpan),
        "00:00:01",
        "1.00:00:00",
        ErrorMessage = "RateLimiting:Window must be from one second to one day, such as 00:01:00.")]
    public TimeSpan Window { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The number of attempts per client address and window, for all accounts together.</summary>
    [Range(1, int.MaxValue, ErrorMessage = "RateLimiting:PermitsPerAddress must be a whole number of at least 1.")]
    public int PermitsPerAddress { get; set; } = 100;

    /// <summary>The number of attempts per account, client address and window.</summary>
    [Range(
        1,
        int.MaxValue,
        ErrorMessage = "RateLimiting:PermitsPerAccountAndAddress must be a whole number of at least 1.")]
    public int PermitsPerAccountAndAddress { get; set; } = 20;

    /// <summary>
    /// The number of attempts per account and window, from all addresses together. It is higher than that of one
    /// address, so that nobody can lock the owner out from elsewhere.
    /// </summary>
    [Range(1, int.MaxValue, ErrorMessage = "RateLimiting:PermitsPerAccount must be a whole number of at least 1.")]
    public int PermitsPerAccount { get; set; } = 200;

    /// <summary>How long a refused attempt waits for its response; see <see cref="RefusalDelayMiddleware"/>.</summary>
    [Range(
        typeof(TimeSpan),
        "00:00:00",
        "00:00:10",
        ErrorMessage = "RateLimiting:RefusalDelay must be from zero to ten seconds, such as 00:00:00.5.")]
    public TimeSpan RefusalDelay { get; set; } = TimeSpan.FromSeconds(0.5);

    /// <summary>The number of requests of a client address at the same time. Any more get a 503.</summary>
    [Range(1, int.MaxValue, ErrorMessage = "RateLimiting:ConcurrencyPerAddress must be a whole number of at least 1.")]
    public int ConcurrencyPerAddress { get; set; } = 256;

    /// <summary>
    /// The number of large responses (all tags, sitemap, OpenAPI documents) that a client address gets in a second,
    /// even if they are cached. Any more wait, up to <see cref="QueuedExpensiveRequests"/> of them.
    /// </summary>
    [Range(
        10,
        int.MaxValue,
        ErrorMessage = "RateLimiting:LargeResponsesPerSecond must be a whole number of at least 10.")]
    public int LargeResponsesPerSecond { get; set; } = 500;

    /// <summary>
    /// The number of reads that are not cached and run at the same time; by default as many as the engine runs well.
    /// </summary>
    [Range(1, int.MaxValue, ErrorMessage = "RateLimiting:ConcurrentReads must be a whole number of at least 1.")]
    public int? ConcurrentReads { get; set; }

    /// <summary>The number of reads that wait for those. Any more get a 503.</summary>
    [Range(0, int.MaxValue, ErrorMessage = "RateLimiting:QueuedReads must be a whole number of at least 0.")]
    public int QueuedReads { get; set; } = 1024;

    /// <summary>
    /// The number of expensive requests of each kind (see <see cref="RequestCost"/>) that run at the same time; by
    /// default as many reads as the engine runs well, and a large body for every two processors.
    /// </summary>
    [Range(
        1,
        int.MaxValue,
        ErrorMessage = "RateLimiting:ConcurrentExpensiveRequests must be a whole number of at least 1.")]
    public int? ConcurrentExpensiveRequests { get; set; }

    /// <summary>
    /// The number of expensive requests of each kind that wait for those. Any more get a 503.
    /// </summary>
    [Range(
        0,
        int.MaxValue,
        ErrorMessage = "RateLimiting:QueuedExpensiveRequests must be a whole number of at least 0.")]
    public int QueuedExpensiveRequests { get; set; } = 128;
}

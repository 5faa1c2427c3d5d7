using System.ComponentModel.DataAnnotations;

namespace Blog.Infrastructure.Configuration;

/// <summary>
/// The limits on the password hashes and the writes that run or wait at the same time, in the section
/// <c>RateLimiting</c>.
/// </summary>
internal sealed class ConcurrencyOptions : IConfigurationOptions
{
    /// <inheritdoc/>
    public static string SectionName => "RateLimiting";

    /// <summary>The number of passwords that are hashed at the same time; by default half the processors.</summary>
    [Range(
        1,
        int.MaxValue,
        ErrorMessage = "RateLimiting:ConcurrentPasswordHashes must be a whole number of at least 1.")]
    public int ConcurrentPasswordHashes { get; set; } = Math.Max(1, Environment.ProcessorCount / 2);

    /// <summary>The number of passwords that wait for those. Any more are refused.</summary>
    [Range(0, int.MaxValue, ErrorMessage = "RateLimiting:QueuedPasswordHashes must be a whole number of at least 0.")]
    public int QueuedPasswordHashes { get; set; } = 128;

    /// <summary>The number of writes that run or wait at the same time. Any more are refused.</summary>
    [Range(1, int.MaxValue, ErrorMessage = "RateLimiting:QueuedWrites must be a whole number of at least 1.")]
    public int QueuedWrites { get; set; } = 256;
}

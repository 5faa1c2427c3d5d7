using System.ComponentModel.DataAnnotations;
using Blog.Infrastructure.Configuration;

namespace Blog.Api.RateLimiting;

/// <summary>The settings under <c>RateLimiting</c>: how often one may try to sign up or in.</summary>
public sealed class RateLimitOptions : IConfigurationOptions
{
    /// <inheritdoc/>
    public static string SectionName => "RateLimiting";

    /// <summary>Whether attempts are limited.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>How long attempts are counted together.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00", ErrorMessage = "RateLimiting:Window must be from one second to one day, such as 00:01:00.")]
    public TimeSpan Window { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How many attempts one address has in a window, for whichever accounts.</summary>
    [Range(1, int.MaxValue, ErrorMessage = "RateLimiting:PermitsPerAddress must be a whole number from 1.")]
    public int PermitsPerAddress { get; set; } = 100;

    /// <summary>How many attempts there are for one account in a window, from whichever addresses.</summary>
    [Range(1, int.MaxValue, ErrorMessage = "RateLimiting:PermitsPerAccount must be a whole number from 1.")]
    public int PermitsPerAccount { get; set; } = 20;
}

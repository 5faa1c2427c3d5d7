namespace Blog.Api.RateLimiting;

/// <summary>The names of the rate limiting policies.</summary>
internal static class RateLimitPolicies
{
    /// <summary>Limits how often a client address gets a large response, even if it is cached.</summary>
    public const string LargeResponses = "large-responses";
}

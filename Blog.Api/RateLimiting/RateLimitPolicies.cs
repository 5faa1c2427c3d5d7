namespace Blog.Api.RateLimiting;

/// <summary>The names of the rate limiting policies.</summary>
internal static class RateLimitPolicies
{
    /// <summary>Limits the attempts per client address on actions that take credentials.</summary>
    public const string Credentials = "credentials";
}

namespace Blog.Api.RateLimiting;

/// <summary>The names of the rate limiting policies.</summary>
internal static class RateLimitPolicies
{
    /// <summary>Limits the searches at the same time on actions that take <c>q</c>.</summary>
    public const string Search = "search";
}

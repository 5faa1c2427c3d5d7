namespace Blog.Api.RateLimiting;

/// <summary>The names of the rate limits that an action can ask for.</summary>
internal static class RateLimitPolicies
{
    /// <summary>For actions that try credentials: so many attempts for each address.</summary>
    public const string Credentials = "credentials";
}

using Microsoft.AspNetCore.Mvc;

namespace Blog.Api.RateLimiting;

/// <summary>
/// Limits the attempts to guess credentials. This is a filter because the rate limiting middleware runs before the body
/// is read and validated: the body names the account, and an invalid one is no attempt.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CredentialsRateLimitAttribute() : ServiceFilterAttribute<CredentialsRateLimiter>;

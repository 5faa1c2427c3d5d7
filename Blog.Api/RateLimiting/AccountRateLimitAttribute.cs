using Microsoft.AspNetCore.Mvc;

namespace Blog.Api.RateLimiting;

/// <summary>
/// Limits the attempts per account. This is a filter because the rate limiting middleware runs before the body, which
/// names the account, is read.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AccountRateLimitAttribute() : ServiceFilterAttribute<AccountRateLimiter>;

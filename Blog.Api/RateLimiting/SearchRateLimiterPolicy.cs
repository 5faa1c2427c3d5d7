using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Blog.Api.RateLimiting;

/// <summary>
/// Limits the searches that run and wait at the same time, so that they cannot keep other requests from the database. A
/// search that finds the queue full is answered with 503. Cached responses and requests without <c>q</c> are not
/// limited.
/// </summary>
internal sealed class SearchRateLimiterPolicy(IOptions<RateLimitOptions> options) : IRateLimiterPolicy<bool>
{
    private const string SearchParameter = "q";

    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected { get; } = (context, _) =>
    {
        context.HttpContext.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return ValueTask.CompletedTask;
    };

    public RateLimitPartition<bool> GetPartition(HttpContext httpContext)
    {
        var isSearch = !StringValues.IsNullOrEmpty(httpContext.Request.Query[SearchParameter]);
        return isSearch
            ? RateLimitPartition.GetConcurrencyLimiter(isSearch, _ => new ConcurrencyLimiterOptions
            {
                PermitLimit = options.Value.ConcurrentSearches,
                QueueLimit = options.Value.QueuedSearches,
            })
            : RateLimitPartition.GetNoLimiter(isSearch);
    }
}

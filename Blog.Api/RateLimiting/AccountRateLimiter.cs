using System.Threading.RateLimiting;
using Blog.Api.Contracts.Users;
using Blog.Api.Errors;
using Blog.Infrastructure.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Blog.Api.RateLimiting;

internal sealed class AccountRateLimiter(RateLimitPartitionFactory partitions, BlogMetrics metrics)
    : IAsyncActionFilter, IAsyncDisposable
{
    private readonly PartitionedRateLimiter<string> limiter =
        PartitionedRateLimiter.Create<string, string>(partitions.CreateForAccount);

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var account = context.ActionArguments.Values.OfType<IAccountRateLimitedRequest>().Single().Email;
        using var lease = await limiter.AcquireAsync(account, 1, context.HttpContext.RequestAborted);
        if (lease.IsAcquired)
        {
            await next();
            return;
        }

        metrics.RecordRateLimitedAttempt();
        RetryAfterHeader.SetRateLimited(context.HttpContext.Response, lease);
        context.Result = new StatusCodeResult(StatusCodes.Status429TooManyRequests);
    }

    public ValueTask DisposeAsync() => limiter.DisposeAsync();
}

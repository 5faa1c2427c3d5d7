using System.Threading.RateLimiting;
using Blog.Api.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace Blog.Api.RateLimiting;

/// <summary>
/// Limits the expensive requests that run at the same time, so that others keep the processor and the database. Those
/// that find the queue full are answered with 503. This is a filter because a permit must not be held while a body
/// arrives or a response is sent: that takes as long as the client likes. Cached responses do not get here.
/// </summary>
internal sealed class ExpensiveRequestFilter(IOptions<RateLimitOptions> options)
    : IAsyncResourceFilter, IAsyncActionFilter, IAsyncDisposable
{
    private readonly PartitionedRateLimiter<RequestCost> limiter =
        PartitionedRateLimiter.Create<RequestCost, RequestCost>(cost =>
            RateLimitPartition.GetConcurrencyLimiter(cost, _ => new ConcurrencyLimiterOptions
            {
                PermitLimit = options.Value.ConcurrentExpensiveRequests,
                QueueLimit = options.Value.QueuedExpensiveRequests,
            }));

    /// <summary>Receives a large body before it is limited. The action filter ends the lease.</summary>
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var httpContext = context.HttpContext;
        if (!RequestCosts.MayHaveLargeBody(httpContext.Request))
        {
            await next();
            return;
        }

        // The limit is that of the server, so the body stays in memory.
        httpContext.Request.EnableBuffering(bufferThreshold: RequestSizeLimits.Default);
        await httpContext.Request.Body.DrainAsync(httpContext.RequestAborted);
        httpContext.Request.Body.Position = 0;
        using var lease = await limiter.AcquireAsync(RequestCost.LargeBody, 1, httpContext.RequestAborted);
        if (lease.IsAcquired)
        {
            httpContext.Features.Set(lease);
            await next();
        }
        else
        {
            context.Result = Unavailable();
        }
    }

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var httpContext = context.HttpContext;
        var cost = RequestCosts.OfAction(httpContext);
        using var bodyLease = httpContext.Features.Get<RateLimitLease>();
        if (cost == RequestCost.Low)
        {
            await next();
            return;
        }

        using var lease = await limiter.AcquireAsync(cost, 1, httpContext.RequestAborted);
        if (lease.IsAcquired)
        {
            await next();
        }
        else
        {
            context.Result = Unavailable();
        }
    }

    public ValueTask DisposeAsync() => limiter.DisposeAsync();

    private static StatusCodeResult Unavailable() => new(StatusCodes.Status503ServiceUnavailable);
}

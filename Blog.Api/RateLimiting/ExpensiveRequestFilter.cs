using System.IO.Pipelines;
using System.Threading.RateLimiting;
using Blog.Api.Contracts.Common;
using Blog.Infrastructure.Diagnostics;
using Blog.Infrastructure.Persistence;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Options;

namespace Blog.Api.RateLimiting;

/// <summary>
/// Limits the reads and the large bodies that are processed at the same time, so that others keep the processor and
/// the database. Those that find the queue full get a 503. This is a filter because a permit must not be
/// held while a response is sent: that takes as long as the client likes. Cached responses do not get here.
/// </summary>
internal sealed class ExpensiveRequestFilter : IAsyncResourceFilter, IAsyncActionFilter, IAsyncDisposable
{
    /// <summary>A body that has not arrived after this time releases its permit, and waits for another.</summary>
    private static readonly TimeSpan MaxReceiveTime = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// How long a large body that is invalid keeps its permit. Otherwise a client that repeats it would keep a
    /// processor busy.
    /// </summary>
    private static readonly TimeSpan InvalidBodyTime = TimeSpan.FromMilliseconds(50);

    private static readonly Dictionary<RequestCost, string> QueueNames = new()
    {
        [RequestCost.Read] = "reads",
        [RequestCost.UnboundedRead] = "unbounded_reads",
        [RequestCost.Search] = "searches",
        [RequestCost.LargeBody] = "large_bodies",
    };

    private readonly PartitionedRateLimiter<RequestCost> limiter;
    private readonly BlogMetrics metrics;

    public ExpensiveRequestFilter(
        IOptions<RateLimitOptions> options, DatabaseConcurrency concurrency, BlogMetrics metrics)
    {
        this.metrics = metrics;
        limiter = PartitionedRateLimiter.Create<RequestCost, RequestCost>(cost =>
            RateLimitPartition.GetConcurrencyLimiter(cost, _ => CreateLimit(cost, options.Value, concurrency)));
        foreach (var (cost, queue) in QueueNames)
        {
            metrics.ObserveQueue(queue, () => limiter.GetStatistics(cost)?.CurrentQueuedCount ?? 0);
        }
    }

    /// <summary>Receives a large body and parses it with a permit, which the action filter releases.</summary>
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var httpContext = context.HttpContext;
        if (!context.ActionDescriptor.HasBodyParameter() || !RequestCosts.MayHaveLargeBody(httpContext.Request))
        {
            await next();
            return;
        }

        using var lease = await ReceiveAsync(httpContext);
        if (lease is null or { IsAcquired: true })
        {
            httpContext.Features.Set(lease);
            await next();
            if (httpContext.Features.Get<RateLimitLease>() is not null)
            {
                await Task.Delay(InvalidBodyTime);
            }
        }
        else
        {
            context.Result = Unavailable();
        }
    }

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var httpContext = context.HttpContext;

        // The body has been parsed. What follows has limits of its own.
        httpContext.Features.Get<RateLimitLease>()?.Dispose();
        httpContext.Features.Set<RateLimitLease>(null);
        var cost = RequestCosts.OfAction(httpContext);
        using var lease = cost == RequestCost.None ? null : await AcquireAsync(cost, httpContext.RequestAborted);
        if (lease is null or { IsAcquired: true })
        {
            await next();
        }
        else
        {
            context.Result = Unavailable();
        }
    }

    public ValueTask DisposeAsync() => limiter.DisposeAsync();

    private static ConcurrencyLimiterOptions CreateLimit(
        RequestCost cost, RateLimitOptions options, DatabaseConcurrency concurrency) => new()
        {
            PermitLimit = cost switch
            {
                RequestCost.Read => options.ConcurrentReads ?? concurrency.Reads,
                RequestCost.LargeBody =>
                    options.ConcurrentExpensiveRequests ?? Math.Max(1, Environment.ProcessorCount / 2),
                RequestCost.None or RequestCost.UnboundedRead or RequestCost.Search or _ =>
                    options.ConcurrentExpensiveRequests ?? concurrency.ExpensiveReads,
            },
            QueueLimit = cost == RequestCost.Read ? options.QueuedReads : options.QueuedExpensiveRequests,
        };

    private static StatusCodeResult Unavailable() => new(StatusCodes.Status503ServiceUnavailable);

    private ValueTask<RateLimitLease> AcquireAsync(RequestCost cost, CancellationToken cancellationToken) =>
        metrics.MeasureQueueWaitAsync(QueueNames[cost], limiter.AcquireAsync(cost, 1, cancellationToken));

    /// <summary>
    /// Receives a large body with a permit, because that takes more of the processor than parsing it. The body stays in
    /// the reader of the request.
    /// </summary>
    /// <returns>The lease, or null if the body turned out to be small.</returns>
    private async Task<RateLimitLease?> ReceiveAsync(HttpContext context)
    {
        var (body, aborted) = (context.Request.BodyReader, context.RequestAborted);
        if (context.Request.ContentLength is null
            && await ReceiveAsync(body, RequestCosts.LargeBodyBytes, aborted))
        {
            return null;
        }

        var lease = await AcquireAsync(RequestCost.LargeBody, aborted);
        try
        {
            if (lease.IsAcquired)
            {
                var receiving = ReceiveAsync(body, long.MaxValue, aborted);
                if (!await IsCompletedInTimeAsync(receiving, aborted))
                {
                    // The sender is slow, so that it costs little without a permit.
                    lease.Dispose();
                    await receiving;
                    lease = await AcquireAsync(RequestCost.LargeBody, aborted);
                }

                await receiving;
            }

            return lease;
        }
        catch
        {
            lease.Dispose();
            throw;
        }
    }

    /// <summary>Receives a body up to a length without consuming it.</summary>
    /// <returns>Whether this was all of it.</returns>
    private static async Task<bool> ReceiveAsync(PipeReader body, long maxLength, CancellationToken cancellationToken)
    {
        while (true)
        {
            var result = await body.ReadAsync(cancellationToken);
            var isLonger = result.Buffer.Length > maxLength;

            // What has been examined does not count for the limit of what the server receives ahead.
            body.AdvanceTo(result.Buffer.Start, result.Buffer.End);
            if (isLonger || result.IsCompleted)
            {
                return !isLonger;
            }
        }
    }

    private static async Task<bool> IsCompletedInTimeAsync(Task task, CancellationToken cancellationToken)
    {
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var isFirst = await Task.WhenAny(task, Task.Delay(MaxReceiveTime, timer.Token)) == task;
        await timer.CancelAsync();
        return isFirst;
    }
}

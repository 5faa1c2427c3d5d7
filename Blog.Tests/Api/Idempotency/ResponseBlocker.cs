using System.Collections.Concurrent;
using Blog.Tests.Support;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Api.Idempotency;

/// <summary>
/// Keeps chosen requests between what they have done and their response, while their transaction waits for it.
/// </summary>
public sealed class ResponseBlocker : IAsyncActionFilter, IOrderedFilter
{
    private const string Header = "Blocked-By-Test";

    private readonly ConcurrentDictionary<string, Blocked> requests = new();

    /// <summary>After all other filters of the program.</summary>
    public int Order => int.MaxValue;

    public void AddTo(IServiceCollection services) =>
        services.Configure<MvcOptions>(options => options.Filters.Add(this));

    public Blocked Block()
    {
        var blocked = new Blocked((Header, Unique.Word()));
        requests[blocked.Header.Value] = blocked;
        return blocked;
    }

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        await next();
        if (requests.TryRemove(context.HttpContext.Request.Headers[Header].ToString(), out var blocked))
        {
            await blocked.WaitAsync(context.HttpContext.RequestAborted);
        }
    }

    /// <param name="Header">The header that blocks a request.</param>
    public sealed record Blocked((string Name, string Value) Header)
    {
        private readonly TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource aborted = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Completes when the request is blocked.</summary>
        public Task Started => started.Task;

        /// <summary>Completes when the program knows that the client has gone.</summary>
        public Task Aborted => aborted.Task;

        public void Release() => ended.TrySetResult();

        public void Fail() => ended.TrySetException(new InvalidOperationException("This test fails the request."));

        internal async Task WaitAsync(CancellationToken requestAborted)
        {
            await using (requestAborted.Register(() => aborted.TrySetResult()))
            {
                started.TrySetResult();
                await ended.Task;
            }
        }
    }
}

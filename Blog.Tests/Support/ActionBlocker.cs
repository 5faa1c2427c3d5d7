using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Support;

/// <summary>
/// Keeps the actions of chosen requests from running until they are released: those of writes before their body is
/// parsed.
/// </summary>
public sealed class ActionBlocker : IAsyncResourceFilter, IAsyncActionFilter
{
    private const string Header = "Blocked-By-Test";

    private readonly ConcurrentDictionary<string, BlockedRequest> requests = new();

    public void AddTo(IServiceCollection services) =>
        services.Configure<MvcOptions>(options => options.Filters.Add(this));

    /// <summary>Sends a request whose action blocks.</summary>
    public BlockedRequest Send(HttpClient client, HttpMethod method, string path, HttpContent? content, string? token)
    {
        var (key, blocked) = (Unique.Word(), new BlockedRequest());
        requests[key] = blocked;
        var message = new HttpRequestMessage(method, path) { Content = content };
        message.Headers.Add(Header, key);
        if (token is not null)
        {
            message.Headers.Authorization = new("Bearer", token);
        }

        blocked.Send(client, message);
        return blocked;
    }

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        await WaitAsync(context.HttpContext, isRead: true);
        await next();
    }

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        await WaitAsync(context.HttpContext, isRead: false);
        await next();
    }

    private Task WaitAsync(HttpContext context, bool isRead) =>
        HttpMethods.IsGet(context.Request.Method) == isRead
        && requests.TryGetValue(context.Request.Headers[Header].ToString(), out var blocked)
            ? blocked.WaitAsync(context.RequestAborted)
            : Task.CompletedTask;

    public sealed class BlockedRequest
    {
        private readonly TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private Func<Task> cancelAsync = () => Task.CompletedTask;

        /// <summary>Completes when the action is blocked.</summary>
        public Task Started => started.Task;

        public Task<Answer> Answer { get; private set; } = null!;

        public void Release() => released.TrySetResult();

        public Task CancelAsync() => cancelAsync();

        internal void Send(HttpClient client, HttpRequestMessage message)
        {
            var cancellation = new CancellationTokenSource();
            cancelAsync = cancellation.CancelAsync;
            Answer = SendAsync();

            async Task<Answer> SendAsync()
            {
                using (message)
                {
                    return await Support.Answer.ReadAsync(await client.SendAsync(message, cancellation.Token));
                }
            }
        }

        internal Task WaitAsync(CancellationToken cancellationToken)
        {
            started.TrySetResult();
            return released.Task.WaitAsync(cancellationToken);
        }
    }
}

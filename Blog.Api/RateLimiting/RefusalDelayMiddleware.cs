using Microsoft.Extensions.Options;

namespace Blog.Api.RateLimiting;

/// <summary>
/// Delays the responses to refused attempts to sign in and to refused large bodies. A client that repeats them at once
/// would otherwise take the processor from others, because refusing is cheap. No thread waits meanwhile.
/// </summary>
internal sealed class RefusalDelayMiddleware(RequestDelegate next, IOptions<RateLimitOptions> options)
{
    /// <summary>The number of responses that wait at the same time. Any more are sent at once.</summary>
    private const int MaxDelayed = 1024;

    private int delayed;

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(DelayAsync, context);
        return next(context);
    }

    private static bool IsRefusal(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status429TooManyRequests or StatusCodes.Status413PayloadTooLarge => true,
        StatusCodes.Status401Unauthorized => RequestCosts.MayHaveLargeBody(context.Request),
        _ => false,
    };

    private async Task DelayAsync(object state)
    {
        var context = (HttpContext)state;
        if (!IsRefusal(context))
        {
            return;
        }

        if (context.Response.StatusCode == StatusCodes.Status401Unauthorized)
        {
            // Otherwise the server would receive the rest of the body for the next request on this connection.
            context.Response.Headers.Connection = "close";
        }

        try
        {
            if (Interlocked.Increment(ref delayed) <= MaxDelayed)
            {
                await Task.Delay(options.Value.RefusalDelay, context.RequestAborted);
            }
        }
        catch (OperationCanceledException)
        {
            // The client has disconnected.
        }
        finally
        {
            Interlocked.Decrement(ref delayed);
        }
    }
}

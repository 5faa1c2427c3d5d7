using Microsoft.AspNetCore.Http.Features;

namespace Blog.Api.Hosting.Middleware;

/// <summary>Reads request bodies through <see cref="RequestBodyReader"/>, and stops reading at the shutdown.</summary>
internal sealed class RequestBodyMiddleware(RequestDelegate next, IHostApplicationLifetime lifetime)
{
    /// <summary>The time that the client has to read the response to an interrupted request.</summary>
    private static readonly TimeSpan ResponseTime = TimeSpan.FromSeconds(1);

    public Task InvokeAsync(HttpContext context) =>
        context.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: true }
            ? HandleWithBodyAsync(context)
            : next(context);

    private async Task HandleWithBodyAsync(HttpContext context)
    {
        var reader = new RequestBodyReader(context.Request.BodyReader, lifetime.ApplicationStopping);
        context.Features.Set<IRequestBodyPipeFeature>(reader);

        // Kestrel interrupts a body of a known length by itself, but waits for the rest of a chunked one.
        await using (lifetime.ApplicationStopping.Register(reader.CancelPendingRead))
        {
            try
            {
                await next(context);
            }
            finally
            {
                if (reader.IsInterrupted)
                {
                    context.Response.OnCompleted(() => CloseConnectionAsync(context));
                }
            }
        }
    }

    // Kestrel would wait for the rest of the body until the shutdown times out.
    private static async Task CloseConnectionAsync(HttpContext context)
    {
        await Task.Delay(ResponseTime);
        context.Abort();
    }
}

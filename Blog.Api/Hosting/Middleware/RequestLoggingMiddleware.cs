using System.Diagnostics;

namespace Blog.Api.Hosting;

/// <summary>Writes one line for each request: the framework's own request log takes several and does not name the trace.</summary>
internal sealed partial class RequestLoggingMiddleware(RequestDelegate next, ILogger<RequestLoggingMiddleware> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            // Neither query nor headers nor body, where passwords, tokens and addresses are.
            LogRequest(
                context.Request.Method,
                context.Request.GetLoggedPath(),
                context.Response.StatusCode,
                Stopwatch.GetElapsedTime(start).TotalMilliseconds,
                context.GetTraceId());
        }
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "{Method} {Path} answered {StatusCode} in {Milliseconds:0.0} ms (trace {TraceId})")]
    private partial void LogRequest(string method, string path, int statusCode, double milliseconds, string traceId);
}

using System.Diagnostics;

namespace Blog.Api.Hosting.Middleware;

/// <summary>
/// Logs one line per request. The framework's request logging writes several and does not include the trace id.
/// </summary>
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
            // Not the query, headers or body, which can contain passwords, tokens and email addresses.
            LogRequest(
                context.Request.Method,
                context.Request.GetSanitizedPath(),
                context.Response.StatusCode,
                Stopwatch.GetElapsedTime(start).TotalMilliseconds,
                context.GetTraceId());
        }
    }

    [LoggerMessage(
        EventId = 1,
        Level = LogLevel.Information,
        Message = "{Method} {Path} responded {StatusCode} in {Milliseconds:0.0} ms (trace {TraceId})")]
    private partial void LogRequest(string method, string path, int statusCode, double milliseconds, string traceId);
}

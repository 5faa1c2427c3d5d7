using Blog.Api.Hosting;
using Microsoft.AspNetCore.Diagnostics;

namespace Blog.Api.Errors;

/// <summary>Ends a request that failed: logs the fault under the trace id and answers without its text.</summary>
internal sealed partial class FaultHandler(IProblemDetailsService problems, ILogger<FaultHandler> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        // What Kestrel refuses while the body is read, such as one that is too large, is the client's fault.
        if (exception is BadHttpRequestException refused)
        {
            httpContext.Response.StatusCode = refused.StatusCode;
        }
        else
        {
            httpContext.Response.StatusCode = StatusCodes.Status500InternalServerError;
            LogFault(exception, httpContext.Request.Method, httpContext.Request.Path.ToUriComponent(), httpContext.GetTraceId());
        }

        await problems.WriteAsync(new ProblemDetailsContext { HttpContext = httpContext });
        return true;
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "{Method} {Path} failed (trace {TraceId})")]
    private partial void LogFault(Exception exception, string method, string path, string traceId);
}

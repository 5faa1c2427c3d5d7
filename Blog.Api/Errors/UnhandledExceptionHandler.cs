using Blog.Api.Hosting;
using Blog.Infrastructure.Persistence;
using Microsoft.AspNetCore.Diagnostics;

namespace Blog.Api.Errors;

/// <summary>Ends a request that failed: logs the fault under the trace id and answers without its text.</summary>
internal sealed partial class UnhandledExceptionHandler(
    IProblemDetailsService problems, TransientErrors transientErrors, ILogger<UnhandledExceptionHandler> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (httpContext.RequestAborted.IsCancellationRequested && exception is (OperationCanceledException or IOException))
        {
            // Nobody waits for an answer, and what the giving up broke off is no fault.
            httpContext.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            return true;
        }

        // What Kestrel refuses while the body is read, such as one that is too large, is the client's fault.
        if (exception is BadHttpRequestException refused)
        {
            httpContext.Response.StatusCode = refused.StatusCode;
        }
        else
        {
            httpContext.Response.StatusCode = transientErrors.Contains(exception)
                ? StatusCodes.Status503ServiceUnavailable
                : StatusCodes.Status500InternalServerError;
            LogFault(exception, httpContext.Request.Method, httpContext.Request.GetSanitizedPath(), httpContext.GetTraceId());
        }

        await problems.WriteAsync(new ProblemDetailsContext { HttpContext = httpContext });
        return true;
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "{Method} {Path} failed (trace {TraceId})")]
    private partial void LogFault(Exception exception, string method, string path, string traceId);
}

using Blog.Api.Hosting;
using Blog.Infrastructure.Persistence;
using Blog.Infrastructure.Persistence.Startup;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Diagnostics;

namespace Blog.Api.Errors;

/// <summary>Logs unhandled exceptions and writes an error response that hides their details.</summary>
internal sealed partial class UnhandledExceptionHandler(
    IProblemDetailsService problemDetails,
    TransientErrors transientErrors,
    IDatabaseReadiness readiness,
    ILogger<UnhandledExceptionHandler> logger)
    : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (IsDisconnect(exception, httpContext.RequestAborted.IsCancellationRequested))
        {
            HandleDisconnect(httpContext);
            return true;
        }

        if (httpContext.Response.HasStarted)
        {
            // The client must not take what it has got for the whole response.
            Report(httpContext, exception);
            httpContext.Abort();
            return true;
        }

        // Some bodies are rejected only while they are read, such as one that is too large.
        if (exception is BadHttpRequestException badRequest)
        {
            httpContext.Response.StatusCode = badRequest.StatusCode;
        }
        else
        {
            httpContext.Response.StatusCode = transientErrors.IsTransient(exception)
                ? StatusCodes.Status503ServiceUnavailable
                : StatusCodes.Status500InternalServerError;
            Report(httpContext, exception);
        }

        try
        {
            await problemDetails.WriteAsync(new ProblemDetailsContext { HttpContext = httpContext });
        }
        catch (OperationCanceledException) when (httpContext.RequestAborted.IsCancellationRequested)
        {
            HandleDisconnect(httpContext);
        }

        return true;
    }

    // The client has disconnected: nobody reads a response, and the cancellation is not an error.
    private static void HandleDisconnect(HttpContext httpContext)
    {
        if (!httpContext.Response.HasStarted)
        {
            httpContext.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        }

        // Otherwise Kestrel would try to read the rest of the body, and log an error.
        httpContext.Abort();
    }

    // The exception of a reset connection may come before the request is marked as aborted.
    private static bool IsDisconnect(Exception exception, bool isAborted) =>
        exception is ConnectionResetException or ConnectionAbortedException
        || (isAborted && exception is (OperationCanceledException or IOException))
        || (exception.InnerException is { } cause && IsDisconnect(cause, isAborted));

    private void Report(HttpContext httpContext, Exception exception)
    {
        if (!readiness.Report(exception))
        {
            var request = httpContext.Request;
            LogFailure(exception, request.Method, request.GetSanitizedPath(), httpContext.GetTraceId());
        }
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "{Method} {Path} failed (trace {TraceId})")]
    private partial void LogFailure(Exception exception, string method, string path, string traceId);
}

using Blog.Api.Hosting;
using Blog.Infrastructure.Persistence;
using Blog.Infrastructure.Persistence.Startup;
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
        if (httpContext.RequestAborted.IsCancellationRequested
            && exception is (OperationCanceledException or IOException))
        {
            // The client has disconnected: nobody reads a response, and the cancellation is not an error.
            httpContext.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            return true;
        }

        // Kestrel rejects some bodies only while they are read, such as one that is too large.
        if (exception is BadHttpRequestException badRequest)
        {
            httpContext.Response.StatusCode = badRequest.StatusCode;
        }
        else
        {
            httpContext.Response.StatusCode = transientErrors.IsTransient(exception)
                ? StatusCodes.Status503ServiceUnavailable
                : StatusCodes.Status500InternalServerError;
            if (!readiness.Report(exception))
            {
                var request = httpContext.Request;
                LogFailure(exception, request.Method, request.GetSanitizedPath(), httpContext.GetTraceId());
            }
        }

        await problemDetails.WriteAsync(new ProblemDetailsContext { HttpContext = httpContext });
        return true;
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "{Method} {Path} failed (trace {TraceId})")]
    private partial void LogFailure(Exception exception, string method, string path, string traceId);
}

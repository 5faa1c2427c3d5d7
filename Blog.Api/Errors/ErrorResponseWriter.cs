using Blog.Api.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Blog.Api.Errors;

/// <summary>Writes every error response, in the format that applies to the requested path.</summary>
internal sealed class ErrorResponseWriter(IEnumerable<IErrorFormatter> formatters, IOptions<JsonOptions> jsonOptions)
    : IProblemDetailsWriter
{
    /// <summary>Gets the formatter for a path: the last one registered that applies to it.</summary>
    public IErrorFormatter GetFormatter(PathString path) => formatters.Last(formatter => formatter.AppliesTo(path));

    /// <summary>Creates the action result for an error.</summary>
    public ObjectResult CreateResult(HttpContext context, ApiError error)
    {
        var formatter = GetFormatter(context.Request.Path);
        SetHeaders(context.Response, error.Status, formatter);
        return new ObjectResult(formatter.Format(error, context.GetTraceId()))
        {
            StatusCode = formatter.MapStatusCode(error.Status),
            ContentTypes = { formatter.ContentType },
        };
    }

    /// <summary>
    /// Writes the response to an error outside of an action. The status stays: it is about HTTP, not about the fields
    /// of a request.
    /// </summary>
    public Task WriteAsync(HttpContext context, ApiError error)
    {
        var formatter = GetFormatter(context.Request.Path);
        SetHeaders(context.Response, error.Status, formatter);
        context.Response.StatusCode = error.Status;
        return context.Response.WriteAsJsonAsync(
            formatter.Format(error, context.GetTraceId()),
            jsonOptions.Value.JsonSerializerOptions,
            formatter.ContentType,
            context.RequestAborted);
    }

    // Errors have one media type, whatever the client accepts.
    public bool CanWrite(ProblemDetailsContext context) => true;

    /// <summary>Writes the body of a response that has only a status code so far.</summary>
    public async ValueTask WriteAsync(ProblemDetailsContext context) =>
        await WriteAsync(context.HttpContext, new ApiError(context.HttpContext.Response.StatusCode));

    private static void SetHeaders(HttpResponse response, int status, IErrorFormatter formatter)
    {
        if (status == StatusCodes.Status503ServiceUnavailable)
        {
            RetryAfterHeader.SetUnavailable(response);
        }

        // RFC 9110, section 15.5.2: a 401 has a challenge; the authentication handler may have set a better one.
        if (status == StatusCodes.Status401Unauthorized)
        {
            response.Headers.TryAdd(HeaderNames.WWWAuthenticate, formatter.AuthenticationScheme);
        }
    }
}

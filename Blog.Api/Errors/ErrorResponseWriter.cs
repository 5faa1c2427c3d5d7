using Blog.Api.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Blog.Api.Errors;

/// <summary>Answers with an error, in the shape of the surface that was asked; every error passes through here.</summary>
internal sealed class ErrorResponseWriter(IEnumerable<IErrorFormatter> formats)
{
    private const string UnavailableForSeconds = "5";

    /// <summary>The shape of errors at an address.</summary>
    /// <param name="path">The address.</param>
    /// <returns>The shape.</returns>
    public IErrorFormatter FormatAt(PathString path) => formats.First(format => format.Covers(path));

    /// <summary>Makes an error the result of an action.</summary>
    /// <param name="context">The request.</param>
    /// <param name="error">The error.</param>
    /// <returns>The result.</returns>
    public ObjectResult ToResult(HttpContext context, ApiError error)
    {
        var format = FormatAt(context.Request.Path);
        SetHeaders(context.Response, error.Status, format);
        return new ObjectResult(format.Describe(error, context.GetTraceId()))
        {
            StatusCode = format.StatusOf(error.Status),
            ContentTypes = { format.ContentType },
        };
    }

    /// <summary>Gives a body to an answer that has only a status so far.</summary>
    /// <param name="context">The request.</param>
    /// <param name="json">How JSON is written.</param>
    /// <returns>A task that ends when it is written.</returns>
    public Task WriteAsync(HttpContext context, JsonOptions json)
    {
        var format = FormatAt(context.Request.Path);
        var error = new ApiError(context.Response.StatusCode);
        SetHeaders(context.Response, error.Status, format);
        context.Response.StatusCode = format.StatusOf(error.Status);
        return context.Response.WriteAsJsonAsync(
            format.Describe(error, context.GetTraceId()),
            json.JsonSerializerOptions,
            format.ContentType,
            context.RequestAborted);
    }

    private static void SetHeaders(HttpResponse response, int status, IErrorFormatter format)
    {
        if (status == StatusCodes.Status503ServiceUnavailable)
        {
            response.Headers.RetryAfter = UnavailableForSeconds;
        }

        // RFC 9110, section 15.5.2: a 401 says which scheme would be good; who checks tokens may have said it, and why.
        if (status == StatusCodes.Status401Unauthorized)
        {
            response.Headers.TryAdd(HeaderNames.WWWAuthenticate, format.Scheme);
        }
    }
}

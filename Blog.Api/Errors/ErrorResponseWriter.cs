using Blog.Api.Hosting;
using Blog.Domain.Common;
using Blog.Domain.Users;
using Microsoft.AspNetCore.Authentication;
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
        var result = CreateUnmappedResult(context, error);
        result.StatusCode = GetFormatter(context.Request.Path).MapStatusCode(error.Status);
        return result;
    }

    /// <summary>
    /// Creates the action result for an error that is about HTTP, not about the fields of a request: the status stays.
    /// </summary>
    public ObjectResult CreateUnmappedResult(HttpContext context, ApiError error)
    {
        var formatter = GetFormatter(context.Request.Path);
        SetHeaders(context.Response, error, formatter);
        return new ObjectResult(formatter.Format(error, context.GetTraceId()))
        {
            StatusCode = error.Status,
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
        SetHeaders(context.Response, error, formatter);
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
        await WriteAsync(context.HttpContext, await CreateErrorAsync(context.HttpContext));

    // A 401 without a body comes from authorization, which does not say whether there was a token.
    private static async Task<ApiError> CreateErrorAsync(HttpContext context)
    {
        var status = context.Response.StatusCode;
        return status == StatusCodes.Status401Unauthorized && (await context.AuthenticateAsync()).Failure is not null
            ? new ApiError(status, UserService.TokenInvalidMessage, AuthenticationException.Token)
            : new ApiError(status);
    }

    private static void SetHeaders(HttpResponse response, ApiError error, IErrorFormatter formatter)
    {
        if (error.Status == StatusCodes.Status503ServiceUnavailable)
        {
            RetryAfterHeader.SetUnavailable(response);
        }
        else if (error.RetryAfter is { } retryAfter)
        {
            RetryAfterHeader.Set(response, retryAfter);
        }

        // RFC 9110, section 15.5.2: a 401 has a challenge. RFC 6750, section 3.1: it names an error only if there was a
        // token. The authentication handler may have set one with more details.
        if (error.Status == StatusCodes.Status401Unauthorized)
        {
            response.Headers.TryAdd(
                HeaderNames.WWWAuthenticate,
                error.Subject == AuthenticationException.Token
                    ? $"{formatter.AuthenticationScheme} error=\"invalid_token\""
                    : formatter.AuthenticationScheme);
        }
    }
}

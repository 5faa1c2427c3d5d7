using System.Net.Mime;
using Blog.Api.Hosting;
using Blog.Domain.Users;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Blog.Api.Errors;

/// <summary>Makes every error that the API answers with, wherever it comes from.</summary>
internal static class ProblemFactory
{
    private const string Type = "about:blank";

    /// <summary>Makes an error.</summary>
    /// <param name="context">The request.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="error">The sentence; one that fits the status where none is given.</param>
    /// <returns>The error.</returns>
    public static Problem Create(HttpContext context, int status, string? error = null)
    {
        error ??= Describe(status);
        return new Problem
        {
            Type = Type,
            Title = ReasonPhrases.GetReasonPhrase(status),
            Status = status,
            Detail = error,
            Error = error,
            TraceId = context.GetTraceId(),
        };
    }

    /// <summary>Makes the error of a request with invalid fields.</summary>
    /// <param name="context">The request.</param>
    /// <param name="error">The sentence.</param>
    /// <param name="errors">What is wrong with each field.</param>
    /// <returns>The error.</returns>
    public static ValidationProblem CreateValidation(
        HttpContext context, string error, IReadOnlyDictionary<string, string[]> errors) => new()
        {
            Type = Type,
            Title = ReasonPhrases.GetReasonPhrase(StatusCodes.Status400BadRequest),
            Status = StatusCodes.Status400BadRequest,
            Detail = error,
            Error = error,
            TraceId = context.GetTraceId(),
            Errors = errors,
        };

    /// <summary>Wraps an error as the result of an action.</summary>
    /// <param name="problem">The error.</param>
    /// <returns>The result.</returns>
    public static ObjectResult ToResult(Problem problem) => new(problem)
    {
        StatusCode = problem.Status,
        ContentTypes = { MediaTypeNames.Application.ProblemJson },
    };

    /// <summary>The sentence that fits a status, where there is no better one.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <returns>The sentence.</returns>
    public static string Describe(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "The request is not valid HTTP",
        StatusCodes.Status401Unauthorized => UserService.TokenMissingMessage,
        StatusCodes.Status403Forbidden => "You are not allowed to do this",
        StatusCodes.Status404NotFound => "There is nothing at this address",
        StatusCodes.Status405MethodNotAllowed => "This address does not take this method",
        StatusCodes.Status413PayloadTooLarge => "The body is larger than 1 MiB",
        StatusCodes.Status415UnsupportedMediaType => "The body must be JSON, sent with Content-Type: application/json",
        StatusCodes.Status429TooManyRequests => "Too many attempts, please try again later",
        StatusCodes.Status503ServiceUnavailable => "The service is not available at the moment, please try again later",
        StatusCodes.Status500InternalServerError => "Internal server error",
        _ => ReasonPhrases.GetReasonPhrase(status),
    };
}

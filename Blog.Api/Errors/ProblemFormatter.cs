using System.Net.Mime;
using Blog.Domain.Common;
using Blog.Domain.Users;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.WebUtilities;

namespace Blog.Api.Errors;

/// <summary>The shape of the native surface, and of every address that belongs to no other: a <see cref="Problem"/>.</summary>
internal sealed class ProblemFormatter : IErrorFormatter
{
    private const string Type = "about:blank";

    public string ContentType => MediaTypeNames.Application.ProblemJson;

    public Type BodyType => typeof(Problem);

    public string Scheme => JwtBearerDefaults.AuthenticationScheme;

    public bool Covers(PathString path) => true;

    public int StatusOf(int status) => status;

    public object Describe(ApiError error, string traceId)
    {
        var sentence = error.Message ?? Describe(error.Status);
        var title = ReasonPhrases.GetReasonPhrase(error.Status);
        return FieldsOf(error, sentence) is { } fields
            ? new ValidationProblem
            {
                Type = Type,
                Title = title,
                Status = error.Status,
                Detail = sentence,
                Error = sentence,
                TraceId = traceId,
                Errors = fields,
            }
            : new Problem
            {
                Type = Type,
                Title = title,
                Status = error.Status,
                Detail = sentence,
                Error = sentence,
                TraceId = traceId,
            };
    }

    private static IReadOnlyDictionary<string, string[]>? FieldsOf(ApiError error, string sentence) =>
        error is { Status: StatusCodes.Status400BadRequest, Subject: { } field }
            ? new Dictionary<string, string[]> { [JsonNames.Of(field)] = [sentence] }
            : error.Fields;

    /// <summary>The sentence that fits a status, where there is no better one.</summary>
    private static string Describe(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "The request is not valid HTTP",
        StatusCodes.Status401Unauthorized => UserService.TokenMissingMessage,
        StatusCodes.Status403Forbidden => "You are not allowed to do this",
        StatusCodes.Status404NotFound => "There is nothing at this address",
        StatusCodes.Status405MethodNotAllowed => "This address does not take this method",
        StatusCodes.Status412PreconditionFailed => ExpectedVersions.ChangedMessage,
        StatusCodes.Status413PayloadTooLarge => "The body is larger than 1 MiB",
        StatusCodes.Status415UnsupportedMediaType => "The body must be JSON, sent with Content-Type: application/json",
        StatusCodes.Status429TooManyRequests => "Too many attempts, please try again later",
        StatusCodes.Status503ServiceUnavailable => "The service is not available at the moment, please try again later",
        StatusCodes.Status500InternalServerError => "Internal server error",
        _ => ReasonPhrases.GetReasonPhrase(status),
    };
}

using System.ComponentModel.DataAnnotations;
using System.Net.Mime;
using Blog.Domain.Common;
using Blog.Domain.Users;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.WebUtilities;

namespace Blog.Api.Errors;

/// <summary>Formats errors as a <see cref="Problem"/>, the default for every path.</summary>
internal sealed class ProblemFormatter : IErrorFormatter
{
    private const string Type = "about:blank";

    public string ContentType => MediaTypeNames.Application.ProblemJson;

    public string AuthenticationScheme => JwtBearerDefaults.AuthenticationScheme;

    public bool AppliesTo(PathString path) => true;

    public int MapStatusCode(int statusCode) => statusCode;

    public Type GetBodyType(int statusCode) =>
        statusCode == StatusCodes.Status400BadRequest ? typeof(ValidationProblem) : typeof(Problem);

    public string GetRequiredMessage(string field) => new RequiredAttribute().FormatErrorMessage(field);

    public object Format(ApiError error, string traceId)
    {
        var message = error.Message ?? GetDefaultMessage(error.Status);
        var title = ReasonPhrases.GetReasonPhrase(error.Status);
        return GetFields(error, message) is { } fields
            ? new ValidationProblem
            {
                Type = Type,
                Title = title,
                Status = error.Status,
                Detail = message,
                Error = message,
                TraceId = traceId,
                Errors = fields,
            }
            : new Problem
            {
                Type = Type,
                Title = title,
                Status = error.Status,
                Detail = message,
                Error = message,
                TraceId = traceId,
            };
    }

    private static IReadOnlyDictionary<string, string[]>? GetFields(ApiError error, string message) =>
        error is { Status: StatusCodes.Status400BadRequest, Subject: { } field }
            ? new Dictionary<string, string[]> { [JsonFieldName.FromMemberPath(field)] = [message] }
            : error.Fields;

    private static string GetDefaultMessage(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "The HTTP request is malformed",
        StatusCodes.Status401Unauthorized => UserService.TokenMissingMessage,
        StatusCodes.Status403Forbidden => "You are not allowed to do this",
        StatusCodes.Status404NotFound => "No resource was found at this address",
        StatusCodes.Status405MethodNotAllowed => "This method is not allowed at this address",
        StatusCodes.Status412PreconditionFailed => ExpectedVersions.ChangedMessage,
        StatusCodes.Status413PayloadTooLarge => "The body is too large",
        StatusCodes.Status415UnsupportedMediaType => "The body must be JSON, sent with Content-Type: application/json",
        StatusCodes.Status429TooManyRequests => "Too many attempts, please try again later",
        StatusCodes.Status503ServiceUnavailable => "The service is not available at the moment, please try again later",
        StatusCodes.Status500InternalServerError => "Internal server error",
        _ => ReasonPhrases.GetReasonPhrase(status),
    };
}

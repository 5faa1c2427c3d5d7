using System.Net.Mime;
using Blog.Api.Errors;
using Blog.Api.Idempotency;
using Blog.Domain.Accounts;
using Blog.Domain.Articles;
using Blog.Domain.Common;
using Blog.Domain.Idempotency;
using Blog.Domain.Users;
using Microsoft.AspNetCore.WebUtilities;

namespace Blog.Api.RealWorld.Errors;

/// <summary>
/// Formats errors as <c>{ "errors": { "title": ["can't be blank"] } }</c>, with 422 for invalid fields.
/// </summary>
internal sealed class RealWorldErrorFormatter : IErrorFormatter
{
    private const string Body = "body";
    private const string Token = "token";

    /// <summary>The domain names that RealWorld names differently.</summary>
    private static readonly Dictionary<string, string> SubjectNames = new()
    {
        [nameof(User)] = "profile",
        [User.BlockedSubject] = "user",
        [AccessPolicy.UnconfirmedSubject] = "email",
        [nameof(User.FullName)] = "username",
        [nameof(Article.Text)] = Body,
        [nameof(Article.Tags)] = "tagList",
        [AuthenticationException.MissingToken] = Token,
        [nameof(IdempotencyKey)] = IdempotencyHeaders.Key,
    };

    public string ContentType => MediaTypeNames.Application.Json;

    public string AuthenticationScheme => TokenScheme.Name;

    public bool AppliesTo(PathString path) => RealWorldApi.Contains(path);

    public int MapStatusCode(int statusCode) =>
        statusCode == StatusCodes.Status400BadRequest
            ? StatusCodes.Status422UnprocessableEntity
            : statusCode;

    public Type GetBodyType(int statusCode) => typeof(Errors);

    public string GetRequiredMessage(string field) => ErrorMessages.Blank;

    public object Format(ApiError error, string traceId) => new Errors
    {
        Messages = error.Fields is { } fields
            ? MergeByName(fields)
            : GetMessages(error),
    };

    private static OrderedDictionary<string, string[]> MergeByName(IReadOnlyDictionary<string, string[]> fields) =>
        new(fields.GroupBy(field => GetName(field.Key), field => field.Value).Select(group =>
            KeyValuePair.Create(group.Key, group.SelectMany(messages => messages).Distinct().ToArray())));

    private static Dictionary<string, string[]> GetMessages(ApiError error)
    {
        var (defaultName, message) = error.Status switch
        {
            StatusCodes.Status400BadRequest => (Body, ErrorMessages.Invalid),
            StatusCodes.Status401Unauthorized when error.Subject == AuthenticationException.Credentials =>
                ("credentials", ErrorMessages.WrongCredentials),
            StatusCodes.Status401Unauthorized when error.Subject == AuthenticationException.Token =>
                (Token, ErrorMessages.NoLongerValid),
            StatusCodes.Status401Unauthorized => (Token, ErrorMessages.Missing),
            StatusCodes.Status403Forbidden when error.Subject == User.BlockedSubject => ("user", ErrorMessages.Blocked),
            StatusCodes.Status403Forbidden when error.Subject == AccessPolicy.UnconfirmedSubject =>
                ("email", ErrorMessages.Unconfirmed),
            StatusCodes.Status403Forbidden => ("address", ErrorMessages.Forbidden),
            StatusCodes.Status404NotFound => ("address", ErrorMessages.NotFound),
            StatusCodes.Status405MethodNotAllowed => ("method", "is not allowed at this address"),
            StatusCodes.Status409Conflict when error.Subject == RequestInProgressException.Subject =>
                ("request", ErrorMessages.InProgress),
            StatusCodes.Status409Conflict => ("request", ErrorMessages.Taken),
            StatusCodes.Status412PreconditionFailed => ("request", "has been modified in the meantime"),
            StatusCodes.Status413PayloadTooLarge => (Body, "is too large"),
            StatusCodes.Status415UnsupportedMediaType =>
                (Body, "must be JSON, sent with Content-Type: application/json"),
            StatusCodes.Status422UnprocessableEntity => (IdempotencyHeaders.Key, ErrorMessages.BelongsToAnother),
            StatusCodes.Status429TooManyRequests => ("attempts", "are too many, please try again later"),
            StatusCodes.Status500InternalServerError => ("server", "failed"),
            StatusCodes.Status503ServiceUnavailable =>
                ("server", "is not available at the moment, please try again later"),
            var other => ("request", ReasonPhrases.GetReasonPhrase(other)),
        };
        return new() { [error.Subject is null ? defaultName : GetName(error.Subject)] = [message] };
    }

    /// <summary>Gets the name of a field without its path: <c>tagList</c> for <c>article.tagList[0]</c>.</summary>
    private static string GetName(string subject) => SubjectNames.TryGetValue(subject, out var name)
        ? name
        : JsonFieldName.FromMemberPath(subject).Split('.')[^1].Split('[')[0];
}
